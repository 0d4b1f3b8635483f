import Link from "next/link";
import { useFormats } from "#formats";
import { Card, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { SessionItem } from "@/lib/features/events/sessions/types";
import { EventDates } from "./event-dates";

type SessionsCardProps = {
  eventId: string;
  sessions: readonly SessionItem[];
  timeZone: string;
  /** Whether the numbers may lead to the guests that they count. */
  canReadGuests: boolean;
};

/** The parts of the day with how full they are. */
export function SessionsCard({ eventId, sessions, timeZone, canReadGuests }: SessionsCardProps) {
  const href = `/events/${eventId}/sessions`;
  return (
    <Card>
      <CardHeader
        title="Sessions"
        actions={
          <LinkButton variant="ghost" size="sm" href={href}>
            All sessions
          </LinkButton>
        }
      />
      <ul className="border-t border-border">
        {sessions.map((session) => (
          <li key={session.id} className="border-b border-border px-5 py-3 last:border-b-0">
            <div className="flex items-baseline justify-between gap-x-4 max-sm:flex-col">
              <Link
                href={canReadGuests ? `/events/${eventId}/guests?session=${session.id}&answer=accepted` : href}
                className="min-h-6 font-medium wrap-anywhere hover:underline"
              >
                {session.name}
              </Link>
              <span className="text-[0.9286em] text-muted">
                <EventDates startsAt={session.startsAt} endsAt={session.endsAt} timeZone={timeZone} />
              </span>
            </div>
            <Fill session={session} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Coming out of what there is room for, or of who is asked where there is no limit. */
function Fill({ session }: { session: SessionItem }) {
  const formats = useFormats();
  const max = session.capacity ?? session.invitedCount;
  const coming = formats.count(session.acceptedCount);
  if (max === 0) return <p className="mt-1 text-[0.9286em] text-muted">Nobody is invited yet.</p>;
  const text = session.capacity
    ? `${coming} of ${formats.count(session.capacity)} places`
    : `${coming} of ${formats.count(session.invitedCount)} invited`;
  const isFull = session.capacity !== null && session.acceptedCount >= session.capacity;
  return (
    <ProgressBar
      className="mt-1.5"
      label={isFull ? "Full" : "Coming"}
      value={session.acceptedCount}
      max={max}
      valueText={text}
      tone={isFull ? "warning" : "success"}
    />
  );
}
