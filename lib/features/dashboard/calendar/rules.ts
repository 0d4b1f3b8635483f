import { Temporal } from "temporal-polyfill";
import { capitalized } from "@/lib/platform/i18n/format";
import type { Formats } from "@/lib/platform/i18n/formats";
import type { CalendarQuery, CalendarView } from "./schema";

/** A span of whole days in a zone: from the first to, not including, the last ("2027-03-01"). */
export type DaySpan = { from: string; to: string };

const weekStart = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The days that a view shows around a day. A month shows whole weeks from Monday; a list shows the month alone. */
export function spanOf(view: CalendarView, date: string): DaySpan {
  const day = Temporal.PlainDate.from(date);
  const span = (from: Temporal.PlainDate, to: Temporal.PlainDate): DaySpan => ({
    from: from.toString(),
    to: to.toString(),
  });
  if (view === "day") return span(day, day.add({ days: 1 }));
  if (view === "week") return span(weekStart(day), weekStart(day).add({ days: 7 }));
  const first = day.with({ day: 1 });
  const next = first.add({ months: 1 });
  if (view === "list") return span(first, next);
  return span(weekStart(first), weekStart(next.subtract({ days: 1 })).add({ days: 7 }));
}

/** A day in the span before or behind the one that is shown. */
export function stepFrom(view: CalendarView, date: string, by: 1 | -1): string {
  const day = Temporal.PlainDate.from(date);
  if (view === "day") return day.add({ days: by }).toString();
  if (view === "week") return day.add({ weeks: by }).toString();
  return day.with({ day: 1 }).add({ months: by }).toString();
}

/** The days of a month in weeks from Monday, with those of its neighbours that fill the first and last week. */
export function weeksOf(date: string): string[][] {
  const { from, to } = spanOf("month", date);
  const weeks: string[][] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; day = day.add({ days: 1 })) {
    if (day.dayOfWeek === 1) weeks.push([]);
    weeks.at(-1)?.push(day.toString());
  }
  return weeks;
}

/** The instants between which a span of days lies in a zone. */
export function instantsOf({ from, to }: DaySpan, timeZone: string): { from: Date; to: Date } {
  const at = (day: string): Date => new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
  return { from: at(from), to: at(to) };
}

/** The day of an instant on the clocks of a zone. */
export function dayIn(instant: Date | string, timeZone: string): string {
  const milliseconds = typeof instant === "string" ? Date.parse(instant) : instant.getTime();
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Every day of a zone that something touches within a span; one that ends at midnight is not of the next day. */
export function daysTouched(item: { startsAt: string; endsAt: string }, timeZone: string, span: DaySpan): string[] {
  const first = dayIn(item.startsAt, timeZone);
  const last = dayIn(new Date(Math.max(Date.parse(item.endsAt) - 1, Date.parse(item.startsAt))), timeZone);
  const days: string[] = [];
  let day = Temporal.PlainDate.from(first < span.from ? span.from : first);
  while (day.toString() <= last && day.toString() < span.to) {
    days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

/** The address of the calendar with some of its state changed; what is usual is left out. */
export function calendarHref(query: Partial<CalendarQuery>): string {
  const params = new URLSearchParams();
  if (query.view) params.set("view", query.view);
  if (query.date) params.set("date", query.date);
  for (const kind of query.kind ?? []) params.append("kind", kind);
  if (query.event) params.set("event", query.event);
  const text = params.toString();
  return text ? `/calendar?${text}` : "/calendar";
}

/** What a span is called, as the reader writes dates: "March 2027", "1 – 7 March 2027", "Monday, 1 March 2027". */
export function spanTitle(view: CalendarView, date: string, formats: Formats): string {
  return capitalized(spanName(view, date, formats), formats.locale);
}

function spanName(view: CalendarView, date: string, formats: Formats): string {
  const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
  if (view === "day")
    return formats.date(utc(date), "UTC", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  if (view === "week") {
    const { from, to } = spanOf("week", date);
    const last = new Date(utc(to).getTime() - 86_400_000);
    return formats.span(utc(from), last, "UTC", { day: "numeric", month: "long", year: "numeric" });
  }
  return formats.date(utc(date), "UTC", { month: "long", year: "numeric" });
}
