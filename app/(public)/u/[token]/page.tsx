import type { Metadata } from "next";
import { GuestFrame } from "@/components/layout/guest-frame";
import { LanguageChoice } from "@/components/rsvp/guest/language-choice";
import { UnsubscribeChoice } from "@/components/suppressions/unsubscribe-choice";
import { loadUnsubscribePage } from "@/lib/features/suppressions/loaders";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const langOf = (lang: unknown): Locale | undefined => (isLocale(lang) ? lang : undefined);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await loadUnsubscribePage((await params).token, langOf((await searchParams).lang));
  const title = translator(page.locale, "unsubscribe")("title", { organization: page.organization });
  return { title: { absolute: title }, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** The way out of announcements. Opening it changes nothing, since mail scanners open links: a button does. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { token } = await params;
  const query = await searchParams;
  const page = await loadUnsubscribePage(token, langOf(query.lang));
  return (
    <main id="main" lang={page.locale} className="flex grow flex-col">
      <GuestFrame>
        <UnsubscribeChoice page={page} token={token} isBack={query.back !== undefined} />
      </GuestFrame>
      <LanguageChoice path={`/u/${token}`} locale={page.locale} />
    </main>
  );
}
