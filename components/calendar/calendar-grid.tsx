"use client";

import FullCalendar, { type EventDisplayInfo, type EventInput } from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import classicTheme from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useFormats } from "#formats";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "./calendar-grid.css";
import { useRouter } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { calendarHref, dayIn, daysTouched, stepFrom } from "@/lib/features/dashboard/calendar/rules";
import type { CalendarQuery } from "@/lib/features/dashboard/calendar/schema";
import {
  type CalendarItem,
  type CalendarKind,
  type CalendarPage,
  calendarKindLabels,
} from "@/lib/features/dashboard/calendar/types";

type Props = { view: "month" | "week" | "day"; date: string; query: CalendarQuery; calendar: CalendarPage };

const views = { month: "dayGridMonth", week: "timeGridWeek", day: "timeGridDay" } as const;
const colours: Record<CalendarKind, { color: string; contrastColor: string }> = {
  event: { color: "var(--accent)", contrastColor: "var(--accent-contrast)" },
  session: { color: "var(--info)", contrastColor: "var(--info-contrast)" },
  deadline: { color: "var(--warning)", contrastColor: "var(--warning-contrast)" },
};
const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin, classicTheme];

/** Month, week or day as a grid. It only shows: moving an event has consequences, which its settings tell. */
export function CalendarGrid({ view, date, query, calendar }: Props) {
  const formats = useFormats();
  const router = useRouter();
  const { items, timeZone, now, canCreate } = calendar;
  return (
    <div className="calendar-grid p-3">
      <FullCalendar
        // Made anew for other days: it is told where it is, and keeps no place of its own.
        key={`${view} ${date}`}
        plugins={plugins}
        initialView={views[view]}
        initialDate={date}
        timeZone={timeZone}
        now={now}
        firstDay={1}
        locale={formats.locale}
        headerToolbar={false}
        height="auto"
        dayMaxEvents={view === "month" ? 4 : false}
        fixedWeekCount={false}
        slotDuration="01:00:00"
        slotHeaderFormat={{ hour: "2-digit", minute: "2-digit" }}
        allDayText="Events"
        nowIndicator
        scrollTime="08:00:00"
        eventTimeFormat={{ hour: "2-digit", minute: "2-digit" }}
        navLinks
        navLinkDayClick={(day) => router.push(calendarHref({ ...query, view: "day", date: dayOf(day) }))}
        dateClick={({ dateStr }) => {
          if (canCreate) router.push(`/events/new?date=${dateStr.slice(0, 10)}`);
        }}
        events={items.map((item) => toInput(item, view, timeZone))}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          router.push(event.url);
        }}
        eventContent={content}
      />
    </div>
  );
}

/** A nav link's day comes as midnight in UTC. */
const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

function toInput(item: CalendarItem, view: Props["view"], timeZone: string): EventInput {
  const isInstant = item.startsAt === item.endsAt;
  // Over the hours an event would hide its own sessions: it stands above them, on its days.
  const times = item.kind === "event" && view !== "month" ? wholeDays(item, timeZone) : { start: item.startsAt };
  return {
    id: `${item.kind} ${item.id}`,
    title: item.kind === "event" ? item.title : `${item.title} · ${item.event.name}`,
    ...(!isInstant && { end: item.endsAt }),
    ...times,
    url: item.href,
    display: "block",
    ...colours[item.kind],
    extendedProps: { kind: item.kind, isCancelled: item.event.isCancelled },
  };
}

function wholeDays(item: CalendarItem, timeZone: string): EventInput {
  const days = daysTouched(item, timeZone, { from: "1970-01-01", to: "2200-01-01" });
  return { start: days[0], end: stepFrom("day", days.at(-1) ?? dayIn(item.startsAt, timeZone), 1), allDay: true };
}

function content({ event, timeText, view }: EventDisplayInfo) {
  const kind: unknown = event.extendedProps.kind;
  const word = kind === "event" || kind === "session" || kind === "deadline" ? calendarKindLabels[kind] : "";
  return (
    <span
      className={cn(
        "block px-1 text-xs",
        view.type === "dayGridMonth" || event.allDay
          ? "truncate leading-5"
          : "h-full overflow-hidden py-0.5 leading-tight",
      )}
      title={`${word}: ${event.title}`}
    >
      <span className="sr-only">{word}: </span>
      {timeText ? <span className="tabular-nums">{timeText} </span> : null}
      <span className={event.extendedProps.isCancelled ? "font-medium line-through" : "font-medium"}>
        {event.title}
      </span>
    </span>
  );
}
