import type { Metadata } from "next";
import { GuestFrame } from "@/components/layout/guest-frame";
import { EarlyFaces } from "@/components/public-event/early-faces";
import { PageLook } from "@/components/public-event/page-look";
import { AnswerForm } from "@/components/rsvp/guest/answer-form";
import { LanguageChoice } from "@/components/rsvp/guest/language-choice";
import { NothingAsked } from "@/components/rsvp/guest/nothing-asked";
import { RecordedPage } from "@/components/rsvp/guest/recorded-page";
import { SeatCards } from "@/components/seating/finder/seat-cards";
import { loadRsvpPage } from "@/lib/features/rsvp/answers/loaders";
import { loadHouseholdSeats } from "@/lib/features/seating/finder/loaders";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const langOf = (lang: unknown): Locale | undefined => (isLocale(lang) ? lang : undefined);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await loadRsvpPage((await params).token, langOf((await searchParams).lang));
  return {
    title: { absolute: translator(page.locale, "rsvp")("pageTitle", { event: page.state.event.name }) },
    robots: { index: false, follow: false },
    referrer: "same-origin",
  };
}

/** A household's invitation behind its secret link. Works whole without a script: no streaming, a plain form. */
export default async function RsvpPage({ params, searchParams }: Props) {
  const { token } = await params;
  const query = await searchParams;
  const lang = langOf(query.lang);
  const page = await loadRsvpPage(token, lang);
  const { state, window } = page;
  const isAsked = state.guests.some((guest) => guest.sessionIds.length > 0);
  const isRecorded = !window.open || (state.household.lastAnsweredAt !== null && query.change === undefined);
  return (
    <main id="main" lang={page.locale} className="flex grow flex-col">
      <PageLook look={page.look.wears}>
        <EarlyFaces font={page.look.wears.font} />
        <GuestFrame>
          {isRecorded ? (
            <RecordedPage page={page} token={token} lang={lang} wasSent={query.sent !== undefined}>
              <YourSeats token={token} locale={page.locale} />
            </RecordedPage>
          ) : isAsked ? (
            <AnswerForm page={page} token={token} lang={lang} />
          ) : (
            <NothingAsked page={page} />
          )}
        </GuestFrame>
        <LanguageChoice
          path={`/r/${token}`}
          query={query.change === undefined ? "" : "change=1&"}
          locale={page.locale}
        />
      </PageLook>
    </main>
  );
}

/** Where the household sits, once the chart is released; nothing before. */
async function YourSeats({ token, locale }: { token: string; locale: Locale }) {
  const found = await loadHouseholdSeats(token);
  if (found.guests.length === 0) return null;
  return (
    <section aria-labelledby="seats" className="flex flex-col gap-4">
      <h2 id="seats" className="text-center text-3xl">
        {translator(locale, "seats")("yourSeats")}
      </h2>
      <SeatCards found={found} locale={locale} level={3} />
    </section>
  );
}
