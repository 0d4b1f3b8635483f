import { OpenLayout } from "@/components/seating/open-layout";
import { Badge } from "@/components/ui/badge";
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
  const { plan, guests, tags, layout, can } = await loadSeatingPlan(eventId, layoutId);
  return (
    <>
      <PageHeader
        title={plan.room.name}
        description={layout.releasedAt ? <Badge tone="success">Released: guests find their seats here</Badge> : null}
        actions={
          <>
            <LinkButton variant="ghost" href={`/events/${eventId}/seating/${layoutId}/tables`}>
              Table by table
            </LinkButton>
            <LinkButton variant="ghost" href={`/events/${eventId}/seating/${layoutId}/print`}>
              Print
            </LinkButton>
            <LinkButton variant="ghost" href={`/events/${eventId}/seating`}>
              All layouts
            </LinkButton>
          </>
        }
      />
      <OpenLayout eventId={eventId} plan={plan} guests={guests} tags={tags} canEdit={can.write} />
    </>
  );
}
