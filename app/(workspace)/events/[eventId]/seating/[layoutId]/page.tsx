import { TableList } from "@/components/seating/layouts/table-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeatingPlan } from "@/lib/features/seating/loaders";

type Props = { params: Promise<{ eventId: string; layoutId: string }> };

export async function generateMetadata({ params }: Props) {
  const { eventId, layoutId } = await params;
  const { plan } = await loadSeatingPlan(eventId, layoutId);
  return { title: plan.room.name };
}

/** One layout: the room to scale, and who sits where. */
export default async function LayoutPage({ params }: Props) {
  const { eventId, layoutId } = await params;
  const { plan, guests } = await loadSeatingPlan(eventId, layoutId);
  return (
    <>
      <PageHeader
        title={plan.room.name}
        actions={
          <LinkButton variant="ghost" href={`/events/${eventId}/seating`}>
            All layouts
          </LinkButton>
        }
      />
      <TableList plan={plan} guests={guests} />
    </>
  );
}
