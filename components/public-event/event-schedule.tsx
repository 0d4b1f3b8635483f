import { wordsLang } from "@/lib/features/events/public-page/rules/languages";
import type { PublicEvent, PublicSession } from "@/lib/features/events/public-page/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Translator } from "@/lib/platform/i18n/translator";
import { PageSection } from "./page-section";
import { clockRange, zoneLabel } from "./public-dates";
import { RichText } from "./rich-text";

type EventScheduleProps = { event: PublicEvent; t: Translator<"event"> };

/** The parts of the event, day by day, on its own clocks. */
export function EventSchedule({ event, t }: EventScheduleProps) {
  const { sessions, timeZone, dateLocale, locale, startsAt } = event;
  const days = byDay(sessions, timeZone, dateLocale);
  if (days.length === 0) return null;
  return (
    <PageSection id="schedule" title={t("schedule")}>
      <div className="grid gap-9 print:gap-4">
        {days.map(([day, parts]) => (
          <div key={day}>
            {days.length > 1 ? (
              <h3 className="mb-3 text-center text-xl text-accent-ink modern:text-left modern:text-lg modern:text-ink print:mb-1">
                {day}
              </h3>
            ) : null}
            <ol className="modern:border-t classic:text-center garden:mx-auto garden:w-fit garden:max-w-full garden:border-l garden:border-border-strong modern:border-ink">
              {parts.map((part) => (
                <Part
                  key={part.id}
                  part={part}
                  lang={wordsLang(event)}
                  clock={clockRange(part.startsAt, part.endsAt, timeZone, dateLocale)}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="mt-5 text-center text-sm text-muted modern:text-left print:mt-2">
        {t("timesIn", { zone: zoneLabel(timeZone, startsAt, locale) })}
      </p>
    </PageSection>
  );
}

type PartProps = { part: PublicSession; lang: Locale | undefined; clock: string };

function Part({ part, lang, clock }: PartProps) {
  return (
    <li
      data-print="whole"
      className="relative grid gap-x-6 py-4 modern:border-b modern:border-border garden:py-3.5 garden:pl-7 garden:before:absolute garden:before:top-6 garden:before:-left-[0.34rem] garden:before:size-2.5 garden:before:rounded-full garden:before:bg-accent sm:garden:grid-cols-[10rem_minmax(0,1fr)] sm:modern:grid-cols-[11rem_minmax(0,1fr)] modern:py-4 print:garden:grid-cols-[7rem_1fr] print:modern:grid-cols-[8rem_1fr] print:gap-x-3"
    >
      <p className="text-accent-ink tabular-nums modern:font-bold">
        <time dateTime={part.startsAt.toISOString()} className="classic:normal-nums garden:normal-nums">
          {clock}
        </time>
      </p>
      <div lang={lang} className="min-w-0">
        <p className="font-display text-[calc(1.25rem*var(--title-scale))] leading-snug wrap-anywhere modern:font-bold modern:tracking-tight">
          {part.name}
        </p>
        {part.place ? <p className="text-muted">{part.place}</p> : null}
        {part.description ? (
          <p className="mt-2 whitespace-pre-line">
            <RichText text={part.description} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

function byDay(sessions: readonly PublicSession[], timeZone: string, locale: string): [string, PublicSession[]][] {
  const format = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" });
  const days = new Map<string, PublicSession[]>();
  for (const session of sessions) {
    const day = format.format(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days];
}
