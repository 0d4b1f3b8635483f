import Link from "next/link";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { calendarHref, type DaySpan, dayIn, daysTouched } from "@/lib/features/dashboard/calendar/rules";
import type { CalendarQuery } from "@/lib/features/dashboard/calendar/schema";
import { type CalendarItem, type CalendarPage, calendarKindLabels } from "@/lib/features/dashboard/calendar/types";
import { capitalized } from "@/lib/platform/i18n/format";
import { type Formats, zoneName } from "@/lib/platform/i18n/formats";
import { KindMark } from "./kind-mark";

type Props = { calendar: CalendarPage; query: CalendarQuery; span: DaySpan };

const nightMs = 12 * 3_600_000;
const dayName = (day: string, formats: Formats): string =>
  capitalized(formats.date(new Date(`${day}T00:00:00Z`), "UTC", { dateStyle: "full" }), formats.locale);

/** Day by day, what there is: the grid in words. */
export function CalendarList({ calendar: { items, timeZone, today, nextDay, isCut }, query, span }: Props) {
  const formats = useFormats();
  const days = new Map<string, CalendarItem[]>();
  for (const item of items) {
    const touched = daysTouched(item, timeZone, span);
    // An event of several days stands at its first; its sessions tell the others.
    for (const day of touched.slice(0, 1)) days.set(day, [...(days.get(day) ?? []), item]);
  }
  if (days.size === 0) {
    // The weeks of a month reach beyond it: what comes next may have been read with it.
    const next = items.map((item) => dayIn(item.startsAt, timeZone)).find((day) => day >= span.to) ?? nextDay;
    return (
      <EmptyState
        level={3}
        title="Nothing in these days"
        actions={
          next ? (
            <LinkButton href={calendarHref({ ...query, date: next })} scroll={false}>
              Go to {dayName(next, formats)}
            </LinkButton>
          ) : null
        }
      >
        Events, their sessions and the days when answers are due appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <ol>
        {[...days]
          .toSorted(([one], [other]) => one.localeCompare(other))
          .map(([day, found]) => (
            <li key={day} className="border-b border-border last:border-b-0">
              <h3 className="flex items-center gap-2 bg-background/60 px-5 py-1.5 text-[0.9286em]">
                {dayName(day, formats)}
                {day === today ? <Badge tone="accent">Today</Badge> : null}
              </h3>
              <ul>
                {found.map((item) => (
                  <ItemRow key={`${item.kind} ${item.id}`} item={item} timeZone={timeZone} />
                ))}
              </ul>
            </li>
          ))}
      </ol>
      {isCut ? <p className="px-5 py-3 text-muted">There is more in these days. Narrow them to see all.</p> : null}
    </>
  );
}

function ItemRow({ item, timeZone }: { item: CalendarItem; timeZone: string }) {
  const formats = useFormats();
  const { event } = item;
  return (
    <li className="border-t border-border first:border-t-0">
      <Link
        href={item.href}
        className="grid gap-x-4 px-5 py-2.5 hover:bg-hover focus-visible:-outline-offset-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
      >
        <span className="text-[0.9286em] text-muted tabular-nums">{timeText(item, timeZone, formats)}</span>
        <span className="flex min-w-0 gap-2.5">
          <KindMark kind={item.kind} className="mt-0.5" />
          <span className="min-w-0">
            <span className="font-medium wrap-anywhere">{item.title}</span>
            {event.isCancelled ? (
              <>
                {" "}
                <Badge tone="danger">Cancelled</Badge>
              </>
            ) : null}
            {event.isSample ? (
              <>
                {" "}
                <Badge>Sample</Badge>
              </>
            ) : null}
            <span className="block text-[0.9286em] text-muted wrap-anywhere">
              {[
                item.kind === "deadline" ? null : calendarKindLabels[item.kind],
                item.kind === "event" ? null : event.name,
                item.place,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
        </span>
      </Link>
    </li>
  );
}

/** On the reader's clocks, and the event's own where they differ. */
function timeText(item: CalendarItem, timeZone: string, formats: Formats): string {
  const own = clock(item, timeZone, formats);
  const there = clock(item, item.timeZone, formats);
  return item.timeZone === timeZone || there === own ? own : `${own} (${there} there)`;
}

function clock({ startsAt, endsAt }: CalendarItem, timeZone: string, formats: Formats): string {
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  // A night that ends after midnight is told by its hours alone: a range would name its days again.
  const isOneDay = until.getTime() - from.getTime() < nightMs;
  const style: Intl.DateTimeFormatOptions = {
    hour: "2-digit",
    minute: "2-digit",
    ...(!isOneDay && { weekday: "short", day: "numeric", month: "short" }),
  };
  const at = (instant: Date): string => formats.date(instant, timeZone, style);
  const both = isOneDay ? `${at(from)} – ${at(until)}` : formats.span(from, until, timeZone, style);
  return `${startsAt === endsAt ? at(from) : both} ${zoneName(from, timeZone, formats.locale)}`;
}
