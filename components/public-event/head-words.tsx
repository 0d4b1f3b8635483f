import { CalendarPlus } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { placeLines } from "@/lib/features/events/public-page/rules/place";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { EventNotice } from "./event-notice";
import { PageOrnament } from "./page-ornament";
import { clockRange, dayRange, isOneNight } from "./public-dates";

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
    <header className={cn(isBeside && "lg:text-left", className)}>
      <EventNotice event={event} t={t} />
      <p className="text-lg text-muted modern:font-semibold modern:text-accent-ink">
        <time dateTime={startsAt.toISOString()}>{dayRange(startsAt, endsAt, timeZone, dateLocale)}</time>
      </p>
      <h1
        className={cn(
          "mt-3 text-[calc(clamp(2.5rem,8.5vw,4.25rem)*var(--title-scale))] modern:mt-4 modern:text-[calc(clamp(2.75rem,9vw,6.5rem)*var(--title-scale))]",
          "leading-[1.08] wrap-anywhere modern:leading-[0.98] print:text-4xl",
        )}
      >
        {event.name}
      </h1>
      <PageOrnament className={cn("my-7 garden:my-5 print:my-3", isBeside && "lg:w-fit")} />
      {event.summary ? (
        <p
          className={cn(
            "mx-auto max-w-[46ch] text-lg leading-relaxed garden:text-xl modern:mx-0 modern:max-w-[38ch] modern:text-2xl modern:leading-snug print:text-base",
            isBeside && "lg:mx-0",
          )}
        >
          {event.summary}
        </p>
      ) : null}
      <p className="mt-5 text-muted modern:text-lg print:mt-2">{[clock, venue].filter(Boolean).join(" · ")}</p>
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

function Countdown({ days, t }: { days: number | null; t: Translator<"event"> }) {
  if (days === null) return null;
  return (
    <span className="rounded-full bg-accent-soft px-4 py-1.5 font-medium text-accent-ink tabular-nums modern:rounded-none">
      {days < 1 ? t("today") : t("daysAhead", { count: days })}
    </span>
  );
}
