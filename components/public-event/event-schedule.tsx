import type { PublicEvent, PublicSession } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { clockRange, zoneLabel } from "./public-dates";

type EventScheduleProps = { event: PublicEvent; t: Translator<"event"> };

/** The parts of the event, day by day, on its own clocks. */
export function EventSchedule({ event, t }: EventScheduleProps) {
  const { sessions, timeZone, locale, startsAt } = event;
  const days = byDay(sessions, timeZone, locale);
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule" className="text-center text-3xl">
        {t("schedule")}
      </h2>
      {days.map(([day, parts]) => (
        <div key={day} className="mt-8">
          {days.length > 1 ? <h3 className="mb-3 text-lg">{day}</h3> : null}
          <ol className="border-t border-border">
            {parts.map((part) => (
              <li key={part.id} className="grid gap-x-6 border-b border-border py-5 sm:grid-cols-[11rem_1fr]">
                <p className="text-accent-ink tabular-nums">
                  <time dateTime={part.startsAt.toISOString()}>
                    {clockRange(part.startsAt, part.endsAt, timeZone, locale)}
                  </time>
                </p>
                <div className="min-w-0">
                  <p className="font-display text-xl leading-snug wrap-anywhere">{part.name}</p>
                  {part.place ? <p className="text-muted">{part.place}</p> : null}
                  {part.description ? <p className="mt-2 whitespace-pre-line">{part.description}</p> : null}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className="mt-4 text-center text-sm text-muted">
        {t("timesIn", { zone: zoneLabel(timeZone, startsAt, locale) })}
      </p>
    </section>
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
