import type { ReactNode } from "react";
import { nameScale } from "@/components/public-event/name-scale";
import { PageOrnament } from "@/components/public-event/page-ornament";
import { clockRange, dayPieces, isOneNight } from "@/components/public-event/public-dates";
import type { RsvpPage } from "@/lib/features/rsvp/answers/types";
import { addressedName } from "@/lib/platform/i18n/format";
import { zoneName } from "@/lib/platform/i18n/formats";
import { translator } from "@/lib/platform/i18n/translator";

/** What it is about, as on a printed card: to whom, to what, when and where. */
export function InvitationHead({ page, children }: { page: RsvpPage; children?: ReactNode }) {
  const { state, look, locale } = page;
  const { event, form, household } = state;
  const t = translator(locale, "rsvp");
  const { startsAt, endsAt, timeZone } = event;
  const isEvening = isOneNight(startsAt, endsAt);
  const [venue, ...address] = [look.venueName, look.address].filter((line) => line !== null && line !== "");
  return (
    <header className="text-center modern:text-left">
      {look.cover ? (
        <img
          {...look.cover}
          sizes="(min-width: 45rem) 36rem, calc(100vw - 4.5rem)"
          alt=""
          fetchPriority="high"
          className="-mt-4 mb-8 aspect-[16/9] w-full rounded-lg bg-sunken object-cover garden:mx-auto garden:mt-0 garden:aspect-[4/5] garden:w-48 garden:rounded-[50%_50%_0.9rem_0.9rem/40%_40%_0.9rem_0.9rem] modern:mt-0 modern:aspect-[21/9] modern:rounded-none sm:-mt-6 print:hidden"
        />
      ) : null}
      <p className="text-sm tracking-[0.14em] text-muted uppercase">{t("invitedTo")}</p>
      <h1
        lang={page.wordsLang}
        style={nameScale(event.name)}
        className="mt-3 text-[calc(2.25rem*var(--title-scale,1)*var(--name-scale))] leading-[1.12] wrap-anywhere sm:text-[calc(3rem*var(--title-scale,1)*var(--name-scale))] print:text-3xl"
      >
        {event.name}
      </h1>
      <PageOrnament className="my-6 print:my-3" />
      <div className="flex flex-col gap-4 modern:gap-3">
        <div>
          <p className="font-display text-xl text-balance modern:font-semibold">
            {dayPieces(startsAt, endsAt, timeZone, page.dateLocale).map((piece) => (
              <span key={piece} className="inline-block whitespace-pre-wrap">{`${piece} `}</span>
            ))}
          </p>
          {isEvening ? (
            <p className="text-muted">
              {clockRange(startsAt, endsAt, timeZone, page.dateLocale)} {zoneName(startsAt, timeZone, page.dateLocale)}
            </p>
          ) : null}
        </div>
        {venue ? (
          <p className="text-balance">
            <span className="block">{venue}</span>
            <span className="block text-muted">{address.join(", ")}</span>
          </p>
        ) : null}
      </div>
      <p className="mt-8 font-display text-xl">
        {t("dear", { name: addressedName(household.envelope ?? household.name, locale) })}
      </p>
      {form.introduction && page.window.open ? (
        <p lang={page.wordsLang} className="mx-auto mt-3 max-w-[52ch] whitespace-pre-line text-pretty modern:mx-0">
          {form.introduction}
        </p>
      ) : null}
      {children}
    </header>
  );
}
