import Link from "next/link";
import { EventDates } from "@/components/events/event-dates";
import { EventStatus } from "@/components/events/event-status";
import { Card, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { daysUntil } from "@/lib/features/dashboard/rules";
import type { EventAnswers, UpcomingEvent } from "@/lib/features/dashboard/types";

/** The events ahead with their readiness, the nearest first. */
export function UpcomingEvents({ events, now }: { events: readonly UpcomingEvent[]; now: Date }) {
  return (
    <Card>
      <CardHeader title="Upcoming events" actions={<LinkButton href="/events">All events</LinkButton>} />
      <ul className="border-t border-border">
        {events.map((event) => (
          <li key={event.id} className="border-b border-border px-5 py-4 last:border-b-0">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <div className="min-w-0">
                <Link href={`/events/${event.id}`} className="font-semibold wrap-anywhere hover:underline">
                  {event.name}
                </Link>
                <p className="text-[0.9286em] text-muted">
                  <EventDates startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} format="days" />
                  {event.place ? ` · ${event.place}` : ""}
                </p>
              </div>
              <div className="flex items-center gap-3">
                <span className="text-[0.9286em] text-muted tabular-nums">{whenText(event, now)}</span>
                <EventStatus status={event.status} />
              </div>
            </div>
            {event.answers ? <Readiness eventId={event.id} answers={event.answers} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Readiness({ eventId, answers }: { eventId: string; answers: EventAnswers }) {
  if (answers.guests === 0) return <p className="mt-2 text-[0.9286em] text-muted">No guests yet.</p>;
  const answered = answers.guests - answers.waiting;
  return (
    <Link href={`/events/${eventId}/rsvps`} className="mt-3 block rounded-md focus-ring">
      <ProgressBar label="Answered" value={answered} max={answers.guests} />
      <p className="mt-1.5 text-[0.9286em] text-muted tabular-nums">
        {answers.accepted.toLocaleString("en")} coming · {answers.declined.toLocaleString("en")} not coming ·{" "}
        {answers.waiting.toLocaleString("en")} open
      </p>
    </Link>
  );
}

function whenText(event: UpcomingEvent, now: Date): string {
  if (event.startsAt <= now) return "going on now";
  const days = daysUntil(event.startsAt, now);
  return days === 1 ? "within a day" : `in ${days} days`;
}
