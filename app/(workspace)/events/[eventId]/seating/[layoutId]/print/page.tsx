import { useFormats } from "#formats";
import { PrintForm } from "@/components/seating/prints/print-form";
import { UnprintableLetters } from "@/components/seating/prints/unprintable-letters";
import { Card, CardBody } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadPrintPage } from "@/lib/features/seating/prints/loaders";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";

type Props = { params: Promise<{ eventId: string; layoutId: string }> };

export const metadata = { title: "Print" };

/** A layout on paper: what, on which sheets. */
export default async function PrintLayoutPage({ params }: Props) {
  const formats = useFormats();
  const { eventId, layoutId } = await params;
  const { roomName, cards, first, unprintable } = await loadPrintPage(eventId, layoutId);
  const sample = first ? { name: first.name, table: tableTitle(first.table) } : { name: "A guest", table: "Table 1" };
  return (
    <>
      <PageHeader
        title={`Print ${roomName}`}
        description={`${cards.guests === 1 ? "1 guest has" : `${formats.count(cards.guests)} guests have`} a seat in it.`}
        actions={
          <LinkButton variant="ghost" href={`/events/${eventId}/seating/${layoutId}`}>
            Plan of the room
          </LinkButton>
        }
      />
      <UnprintableLetters found={unprintable} />
      <Card>
        <CardBody>
          <PrintForm eventId={eventId} layoutId={layoutId} sample={sample} cards={cards} />
        </CardBody>
      </Card>
    </>
  );
}
