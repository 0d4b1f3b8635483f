import Link from "next/link";
import { useFormats } from "#formats";
import { EventDates } from "@/components/events/event-dates";
import { EventStatus } from "@/components/events/event-status";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { readinessOf } from "@/lib/features/dashboard/rules/readiness";
import { daysUntil } from "@/lib/features/dashboard/rules/words";
import type { UpcomingEvent } from "@/lib/features/dashboard/types";
import type { Formats } from "@/lib/platform/i18n/formats";
import { ReadinessList } from "./readiness-list";

type Props = { events: readonly UpcomingEvent[]; more: number; now: Date };

/** The events ahead, the nearest first, with what each still needs. */
export function UpcomingEvents({ events, more, now }: Props) {
  const formats = useFormats();
  return (
    <Card aria-labelledby="upcoming">
      <CardHeader
        id="upcoming"
        title="Upcoming events"
        actions={
          <LinkButton variant="ghost" size="sm" href="/events">
            All events
          </LinkButton>
        }
      />
      {events.length === 0 ? (
        <EmptyState level={3} title="No events ahead" className="pt-4 pb-10">
          Past events are kept under Events.
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {events.map((event) => (
            <EventRow key={event.id} event={event} now={now} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <p className="border-t border-border px-5 py-3">
          <Link href="/events" className="inline-flex min-h-6 items-center underline underline-offset-4">
            {more === 1 ? "One more event" : `${formats.count(more)} more events`} later on
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function EventRow({ event, now }: { event: UpcomingEvent; now: Date }) {
  const formats = useFormats();
  const { number, unit } = countdown(event, now, formats);
  return (
    <li className="flex gap-4 border-b border-border px-5 py-4 last:border-b-0">
      <div className="min-w-12 shrink-0 text-center" title={unit ? `Begins in ${number} ${unit}` : undefined}>
        <span className="block text-xl leading-7 font-semibold tracking-tight tabular-nums">{number}</span>
        <span className="block text-xs text-muted">{unit}</span>
      </div>
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/events/${event.id}`}
            className="inline-flex min-h-6 items-center font-semibold wrap-anywhere hover:underline"
          >
            {event.name}
          </Link>
          <EventStatus status={event.status} />
          {event.isSample ? <Badge>Sample</Badge> : null}
        </div>
        <p className="text-[0.9286em] text-muted">
          <EventDates startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} format="days" />
          {event.place ? ` · ${event.place}` : ""}
        </p>
        <ReadinessList name={event.name} steps={readinessOf(event, formats)} />
      </div>
    </li>
  );
}

function countdown(event: UpcomingEvent, now: Date, formats: Formats): { number: string; unit: string } {
  if (event.startsAt <= now) return { number: "Now", unit: "" };
  const days = daysUntil(event.startsAt, now);
  return { number: formats.count(days), unit: days === 1 ? "day" : "days" };
}
