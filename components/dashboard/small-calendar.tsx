import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { LinkButton } from "@/components/ui/link-button";
import {
  calendarHref,
  daysTouched,
  spanOf,
  spanTitle,
  stepFrom,
  weeksOf,
} from "@/lib/features/dashboard/calendar/rules";
import { type CalendarItem, calendarKindLabels } from "@/lib/features/dashboard/calendar/types";

type Props = {
  /** Any day of the month that is shown. */
  date: string;
  today: string;
  timeZone: string;
  items: readonly CalendarItem[];
};

const dots = { event: "bg-accent", session: "bg-info", deadline: "bg-warning" };
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A month at a glance. A day with something in it says what, and leads to that day. */
export function SmallCalendar({ date, today, timeZone, items }: Props) {
  const formats = useFormats();
  const span = spanOf("month", date);
  const byDay = new Map<string, CalendarItem[]>();
  for (const item of items) {
    for (const day of daysTouched(item, timeZone, span)) byDay.set(day, [...(byDay.get(day) ?? []), item]);
  }
  const weeks = weeksOf(date);
  const turn = (by: 1 | -1): string => `/dashboard?month=${stepFrom("month", date, by).slice(0, 7)}`;
  return (
    <Card aria-labelledby="month">
      <CardHeader
        id="month"
        title={spanTitle("month", date, formats)}
        actions={
          <>
            <LinkButton variant="ghost" size="sm" href={turn(-1)} scroll={false} aria-label="Previous month">
              <ChevronLeft aria-hidden />
            </LinkButton>
            <LinkButton variant="ghost" size="sm" href={turn(1)} scroll={false} aria-label="Next month">
              <ChevronRight aria-hidden />
            </LinkButton>
            <LinkButton variant="ghost" size="sm" href={calendarHref({ date })}>
              Calendar
            </LinkButton>
          </>
        }
      />
      <table className="mx-auto mb-4 w-[calc(100%-2rem)] table-fixed text-center text-[0.9286em]">
        <caption className="sr-only">Days with something in them lead to that day</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th
                key={day}
                scope="col"
                abbr={formats.date(at(day), "UTC", { weekday: "long" })}
                className="pb-1 text-xs font-normal text-muted"
              >
                {formats.date(at(day), "UTC", { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0.5">
                  <Day
                    day={day}
                    items={byDay.get(day) ?? []}
                    isToday={day === today}
                    isOutside={day.slice(0, 7) !== date.slice(0, 7)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-border px-5 py-3 text-xs text-muted">
        {(["event", "session", "deadline"] as const).map((kind) => (
          <span key={kind} className="flex items-center gap-1.5">
            <span aria-hidden className={cn("size-1.5 rounded-full", dots[kind])} />
            {calendarKindLabels[kind]}
          </span>
        ))}
        <span>Days in {timeZone.replaceAll("_", " ")}</span>
      </p>
    </Card>
  );
}

type DayProps = { day: string; items: readonly CalendarItem[]; isToday: boolean; isOutside: boolean };

function Day({ day, items, isToday, isOutside }: DayProps) {
  const formats = useFormats();
  const look = cn(
    "flex h-9 w-full flex-col items-center justify-center rounded-md tabular-nums",
    isOutside && "text-muted",
    isToday && "bg-accent-soft font-semibold text-accent-ink",
  );
  const number = Number(day.slice(8));
  if (items.length === 0) {
    return (
      <span className={look} aria-current={isToday ? "date" : undefined}>
        {number}
      </span>
    );
  }
  const kinds = [...new Set(items.map((item) => item.kind))];
  const names = [
    ...new Set(items.map((item) => (item.kind === "event" ? item.title : `${item.title}, ${item.event.name}`))),
  ];
  const said = names.slice(0, 3).join("; ") + (names.length > 3 ? `; ${names.length - 3} more` : "");
  return (
    <Link
      href={calendarHref({ view: "day", date: day })}
      title={said}
      aria-label={`${formats.date(at(day), "UTC", { day: "numeric", month: "long" })}: ${said}`}
      aria-current={isToday ? "date" : undefined}
      className={cn(look, "font-semibold hover:bg-hover")}
    >
      {number}
      <span aria-hidden className="mt-0.5 flex gap-0.5">
        {kinds.map((kind) => (
          <span key={kind} className={cn("size-1 rounded-full", dots[kind])} />
        ))}
      </span>
    </Link>
  );
}
