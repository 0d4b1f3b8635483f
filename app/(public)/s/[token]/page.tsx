import type { Metadata } from "next";
import { GuestFrame } from "@/components/layout/guest-frame";
import { EarlyFaces } from "@/components/public-event/early-faces";
import { PageLook } from "@/components/public-event/page-look";
import { LanguageChoice } from "@/components/rsvp/guest/language-choice";
import { FinderForm } from "@/components/seating/finder/finder-form";
import { loadFinderPage } from "@/lib/features/seating/finder/loaders";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const langOf = (lang: unknown): Locale | undefined => (isLocale(lang) ? lang : undefined);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, eventName } = await loadFinderPage((await params).token, langOf((await searchParams).lang));
  return {
    title: { absolute: translator(locale, "seats")("pageTitle", { event: eventName }) },
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

/** "Find my seat": what the code at the entrance opens. It answers one whole name at a time and lists nobody. */
export default async function FinderPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { locale, look, eventName, isReleased } = await loadFinderPage(token, langOf((await searchParams).lang));
  const t = translator(locale, "seats");
  return (
    <main id="main" lang={locale} className="flex grow flex-col">
      <PageLook look={look}>
        <EarlyFaces font={look.font} />
        <GuestFrame>
          <header className="mb-8 text-center">
            <p className="text-muted">{eventName}</p>
            <h1 className="mt-1 font-display text-4xl">{t("title")}</h1>
            <p className="mt-3 text-muted">{isReleased ? t("intro") : t("notYet")}</p>
          </header>
          {isReleased ? <FinderForm token={token} locale={locale} /> : null}
        </GuestFrame>
        <LanguageChoice path={`/s/${token}`} locale={locale} />
      </PageLook>
    </main>
  );
}
