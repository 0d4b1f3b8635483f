import { PrintForm } from "@/components/seating/prints/print-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeatingPlan } from "@/lib/features/seating/loaders";
import { seatedGuests } from "@/lib/features/seating/rules/print-matter";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";

type Props = { params: Promise<{ eventId: string; layoutId: string }> };

export const metadata = { title: "Print" };

/** A layout on paper: what, on which sheets. */
export default async function PrintLayoutPage({ params }: Props) {
  const { eventId, layoutId } = await params;
  const { plan, guests } = await loadSeatingPlan(eventId, layoutId);
  const seated = seatedGuests(plan, guests);
  const [first] = seated;
  const sample = first ? { name: first.name, table: tableTitle(first.table) } : { name: "A guest", table: "Table 1" };
  return (
    <>
      <PageHeader
        title={`Print ${plan.room.name}`}
        description={`${seated.length === 1 ? "1 guest has" : `${seated.length.toLocaleString("en")} guests have`} a seat in it.`}
        actions={
          <LinkButton variant="ghost" href={`/events/${eventId}/seating/${layoutId}`}>
            Plan of the room
          </LinkButton>
        }
      />
      <PrintForm eventId={eventId} layoutId={layoutId} sample={sample} />
    </>
  );
}
