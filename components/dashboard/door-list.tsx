import Link from "next/link";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { zoneName } from "@/components/ui/time";
import type { UpcomingEvent } from "@/lib/features/dashboard/types";

type Props = { events: readonly UpcomingEvent[]; now: Date };

/** For who works at an event without its guest list: what it is called, when, and where to be. */
export function DoorList({ events, now }: Props) {
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
            <p className="text-[0.9286em] font-medium text-accent-ink">{dayText(event, now)}</p>
            <h2 className="mt-1 text-lg leading-snug">
              <Link href={`/events/${event.id}`} className="wrap-anywhere hover:underline">
                {event.name}
              </Link>
            </h2>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-muted">When</dt>
              <dd>
                <time dateTime={event.startsAt.toISOString()}>{whenText(event)}</time>
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

function dayText({ startsAt }: UpcomingEvent, now: Date): string {
  if (startsAt <= now) return "Going on now";
  const days = Math.ceil((startsAt.getTime() - now.getTime()) / 86_400_000);
  return days === 1 ? "Within a day" : `In ${days.toLocaleString("en")} days`;
}

function whenText({ startsAt, endsAt, timeZone }: UpcomingEvent): string {
  const range = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).formatRange(startsAt, endsAt);
  return `${range} ${zoneName(startsAt, timeZone, "en-GB")}`;
}
