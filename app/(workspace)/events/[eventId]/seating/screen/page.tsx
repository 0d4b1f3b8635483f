import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { EntranceScreen } from "@/components/seating/finder/entrance-screen";
import { loadSeatScreen } from "@/lib/features/seating/finder/loaders";

export const metadata = { title: "Screen at the entrance" };

type Props = { params: Promise<{ eventId: string }> };

/** Names and tables from A to Z, for a large screen at the entrance. It fills the window and turns its own pages. */
export default keepShown(async function SeatScreenPage({ params }: Props) {
  const { eventId } = await params;
  const screen = await loadSeatScreen(eventId);
  return (
    <>
      <LiveRefresh eventId={eventId} names={["seating/layout.changed", "rsvp/answer.given", "guests/list.changed"]} />
      <EntranceScreen screen={screen} backHref={`/events/${eventId}/seating`} />
    </>
  );
});
