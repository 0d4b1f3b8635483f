import { Temporal } from "temporal-polyfill";
import type { ClockTime, EventPlan } from "./event-plan";

/** The first day of a planned event: its weekday, on or after so many days from today. */
export function firstDay(plan: EventPlan, today: Date): Temporal.PlainDate {
  const start = Temporal.Instant.fromEpochMilliseconds(today.getTime())
    .toZonedDateTimeISO(plan.timeZone)
    .toPlainDate()
    .add({ days: plan.startsInDays });
  return start.add({ days: (plan.weekday - start.dayOfWeek + 7) % 7 });
}

/** A wall-clock time of a planned event as an instant. */
export function instantAt(day: Temporal.PlainDate, clock: ClockTime, timeZone: string): Date {
  const zoned = day
    .add({ days: clock.day })
    .toPlainDateTime(Temporal.PlainTime.from(clock.time))
    .toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds);
}

/** So many days from a date, at the end of that day in the zone. */
export function endOfDay(today: Date, days: number, timeZone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(today.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return instantAt(day, { day: days, time: "23:59" }, timeZone);
}
