import { Armchair } from "lucide-react";
import { LiveRefresh } from "@/components/layout/live/live-refresh";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { EntranceCard } from "@/components/seating/finder/entrance-card";
import { CompareLayouts } from "@/components/seating/layouts/compare-layouts";
import { LayoutCard } from "@/components/seating/layouts/layout-card";
import { NewLayout } from "@/components/seating/layouts/new-layout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeatLink } from "@/lib/features/seating/finder/loaders";
import { loadLayoutChoices, loadLayouts, loadSeatingAbilities } from "@/lib/features/seating/loaders";

export const metadata = { title: "Seating" };

type Props = { params: Promise<{ eventId: string }> };

/** The rooms that were drawn for an event, one of which guests find their seats in. */
export default keepShown(async function SeatingPage({ params }: Props) {
  const { eventId } = await params;
  const { layouts, coming } = await loadLayouts(eventId);
  const can = await loadSeatingAbilities(eventId);
  const choices = can.write ? await loadLayoutChoices(eventId) : null;
  const link = layouts.some(({ releasedAt }) => releasedAt) ? await loadSeatLink(eventId) : null;
  const add = choices ? <NewLayout eventId={eventId} {...choices} coming={coming} /> : null;
  return (
    <>
      <PageHeader
        title="Seating"
        description="Rooms drawn to scale, and who sits where. Try several layouts; guests find their seat in the released one."
        actions={layouts.length > 0 ? add : null}
      />
      <LiveRefresh eventId={eventId} names={["seating/layout.changed", "rsvp/answer.given", "guests/list.changed"]} />
      {layouts.length === 0 ? (
        <Card>
          <EmptyState icon={<Armchair />} title="No layout yet" actions={add}>
            Begin with the measures of the room and the number of guests: tables are set by rule, and you move them from
            there.
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-6">
          <ul className="grid gap-4 sm:grid-cols-2 2xl:grid-cols-3">
            {layouts.map((layout) => (
              <li key={layout.id} className="grid">
                <LayoutCard eventId={eventId} layout={layout} sessions={choices?.sessions ?? []} canWrite={can.write} />
              </li>
            ))}
          </ul>
          {link ? <EntranceCard eventId={eventId} link={link} canWrite={can.write} /> : null}
          {layouts.length > 1 ? <CompareLayouts layouts={layouts} /> : null}
        </div>
      )}
    </>
  );
});
