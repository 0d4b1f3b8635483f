import { CalendarPlus } from "lucide-react";
import { Fragment } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { wordsLang } from "@/lib/features/events/public-page/rules/languages";
import { placeLines } from "@/lib/features/events/public-page/rules/place";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { EventNotice } from "./event-notice";
import { nameScale } from "./name-scale";
import { PageOrnament } from "./page-ornament";
import { clockRange, dayPieces, isOneNight } from "./public-dates";

type HeadWordsProps = {
  event: PublicEvent;
  t: Translator<"event">;
  /** Beside a picture where there is room: everything begins at the left there. */
  isBeside?: boolean;
  className?: string;
};

/** What, when and where, with the way into one's calendar: what everybody comes for. */
export function HeadWords({ event, t, isBeside = false, className }: HeadWordsProps) {
  const { startsAt, endsAt, timeZone, dateLocale, locale } = event;
  const [venue] = placeLines(event.place, locale);
  const clock = isOneNight(startsAt, endsAt) ? clockRange(startsAt, endsAt, timeZone, dateLocale) : "";
  const isAhead = event.status === "confirmed" || event.status === "ongoing";
  return (
    <header className={cn(isBeside && "lg:text-left print:text-left", className)}>
      <EventNotice event={event} t={t} />
      <p className="text-lg text-muted modern:font-semibold modern:text-accent-ink">
        <time dateTime={startsAt.toISOString()} className="normal-nums">
          <Together parts={dayPieces(startsAt, endsAt, timeZone, dateLocale)} sign=" " />
        </time>
      </p>
      <h1
        lang={wordsLang(event)}
        style={nameScale(event.name)}
        className={cn(
          "mt-3 text-[calc(clamp(2.5rem,8.5vw,4.25rem)*var(--title-scale)*var(--name-scale))] modern:mt-4 modern:text-[calc(clamp(2.75rem,9vw,6.5rem)*var(--title-scale)*var(--name-scale))]",
          "leading-[1.08] wrap-anywhere modern:leading-[0.98] print:text-[calc(2.6rem*var(--name-scale))]",
        )}
      >
        {event.name}
      </h1>
      <PageOrnament className={cn("my-7 garden:my-5 print:my-3", isBeside && "lg:w-fit print:w-fit")} />
      {event.summary ? (
        <p
          lang={wordsLang(event)}
          className={cn(
            "mx-auto max-w-[46ch] text-lg leading-relaxed garden:text-xl modern:mx-0 modern:max-w-[38ch] modern:text-2xl modern:leading-snug print:text-xl",
            isBeside && "lg:mx-0 print:mx-0",
          )}
        >
          {event.summary}
        </p>
      ) : null}
      <p className="mt-5 text-muted modern:text-lg print:mt-2">
        <Together parts={[clock, venue].flatMap((part) => part || [])} sign=" · " />
      </p>
      {isAhead && event.sessions.length > 0 ? (
        <p
          data-print="hide"
          className={cn(
            "mt-8 flex flex-wrap items-center justify-center gap-x-5 gap-y-3 modern:justify-start",
            isBeside && "lg:justify-start",
          )}
        >
          <a href={`/e/${event.slug}/calendar.ics`} className={buttonStyle({ variant: "primary", size: "lg" })}>
            <CalendarPlus aria-hidden />
            {t("addToCalendar")}
          </a>
          <Countdown days={event.daysAhead} t={t} />
        </p>
      ) : null}
    </header>
  );
}

/** On a narrow screen the line breaks between two parts, not within one. */
function Together({ parts, sign }: { parts: readonly string[]; sign: string }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? sign : null}
      <span className="inline-block">{part}</span>
    </Fragment>
  ));
}

function Countdown({ days, t }: { days: number | null; t: Translator<"event"> }) {
  if (days === null) return null;
  return (
    <span className="px-1 font-display text-xl text-accent-ink modern:font-bold modern:tracking-tight">
      {days < 1 ? t("today") : t("daysAhead", { count: days })}
    </span>
  );
}
