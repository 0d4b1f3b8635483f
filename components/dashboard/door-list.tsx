import Link from "next/link";
import { useFormats } from "#formats";
import { EventDates } from "@/components/events/event-dates";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { daysUntil } from "@/lib/features/dashboard/rules/words";
import type { UpcomingEvent } from "@/lib/features/dashboard/types";
import type { Formats } from "@/lib/platform/i18n/formats";

type Props = { events: readonly UpcomingEvent[]; now: Date };

/** For who works at an event without its guest list: what it is called, when, and where to be. */
export function DoorList({ events, now }: Props) {
  const formats = useFormats();
  if (events.length === 0) {
    return (
      <Card>
        <EmptyState title="No events ahead">Events appear here as soon as you are on the team of one.</EmptyState>
      </Card>
    );
  }
  return (
    <ul className={cn("grid gap-4", events.length > 1 && "md:grid-cols-2")}>
      {events.map((event) => (
        <li key={event.id}>
          <Card className="h-full p-5">
            <p className="text-[0.9286em] font-medium text-accent-ink">{dayText(event, now, formats)}</p>
            <h2 className="mt-1 text-lg leading-snug">
              <Link href={`/events/${event.id}`} className="wrap-anywhere hover:underline">
                {event.name}
              </Link>
            </h2>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-muted">When</dt>
              <dd>
                <EventDates startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} />
              </dd>
              <dt className="text-muted">Where</dt>
              <dd className="wrap-anywhere">{event.place ?? "Not said yet"}</dd>
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function dayText({ startsAt }: UpcomingEvent, now: Date, formats: Formats): string {
  if (startsAt <= now) return "Going on now";
  const days = daysUntil(startsAt, now);
  return days === 1 ? "Within a day" : `In ${formats.count(days)} days`;
}
