import { AddSession } from "@/components/events/sessions/add-session";
import { SessionItem } from "@/components/events/sessions/session-item";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadSessions } from "@/lib/features/events/sessions/loaders";
import { wallClockOf } from "@/lib/platform/zones";

export const metadata = { title: "Sessions" };

type Props = { params: Promise<{ eventId: string }> };

/** The parts of the event: a wedding's ceremony and dinner, a conference's talks. */
export default async function EventSessionsPage({ params }: Props) {
  const { eventId } = await params;
  const { sessions, guestCount } = await loadSessions(eventId);
  const event = await loadEventHeader(eventId);
  return (
    <>
      <PageHeader
        title="Sessions"
        description="The parts of the event, each with its own time, place and guests. Guests answer for each that they are invited to."
        actions={
          event.can.update ? (
            <AddSession
              eventId={eventId}
              timeZone={event.timeZone}
              startsAt={wallClockOf(event.startsAt, event.timeZone)}
              endsAt={wallClockOf(event.endsAt, event.timeZone)}
            />
          ) : null
        }
      />
      <div className="grid gap-4 xl:grid-cols-2">
        {sessions.map((session) => (
          <SessionItem key={session.id} event={event} session={session} guestCount={guestCount} />
        ))}
      </div>
    </>
  );
}
