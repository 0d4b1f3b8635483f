import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { TableList } from "@/components/seating/layouts/table-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeatingPlan } from "@/lib/features/seating/loaders";

type Props = { params: Promise<{ eventId: string; layoutId: string }> };

export const metadata = { title: "Table by table" };

/** Who sits at each table, with meals and needs: to read on a phone, to print for the kitchen. */
export default async function LayoutTablesPage({ params }: Props) {
  const { eventId, layoutId } = await params;
  const { plan, guests } = await loadSeatingPlan(eventId, layoutId);
  return (
    <>
      <PageHeader
        title={`${plan.room.name}, table by table`}
        actions={
          <LinkButton variant="ghost" href={`/events/${eventId}/seating/${layoutId}`}>
            Plan of the room
          </LinkButton>
        }
      />
      <LiveRefresh eventId={eventId} names={["seating/layout.changed", "rsvp/answer.given", "guests/list.changed"]} />
      <TableList plan={plan} guests={guests} />
    </>
  );
}
