import { Undo2 } from "lucide-react";
import { GuestsFrame } from "@/components/guests/guests-frame";
import { RemovalList } from "@/components/guests/removal-list";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventHeader } from "@/lib/features/events/loaders";
import { loadGuestChoices, loadRemovals } from "@/lib/features/guests/loaders";

export const metadata = { title: "Recently removed" };

type Props = { params: Promise<{ eventId: string }>; searchParams: Promise<{ after?: string | string[] }> };

/** Guests who were taken off the list, and the way back. */
export default keepShown(async function RemovedPage({ params, searchParams }: Props) {
  const { eventId } = await params;
  const { after } = await searchParams;
  const removals = await loadRemovals(eventId, typeof after === "string" ? after : undefined);
  const [{ choices }, event] = await Promise.all([loadGuestChoices(eventId), loadEventHeader(eventId)]);
  const list = `/events/${eventId}/guests`;
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite>
      <PageHeader
        title="Recently removed"
        description="Guests come back with their answers, tags and places, as long as there is room."
        actions={<LinkButton href={list}>Back to the list</LinkButton>}
      />
      <Card className="max-w-3xl">
        {removals.items.length === 0 ? (
          <EmptyState icon={<Undo2 />} title="Nobody was removed">
            Guests whom you take off the list wait here, in case you change your mind.
          </EmptyState>
        ) : (
          <RemovalList items={removals.items} timeZone={event.timeZone} />
        )}
        {removals.nextCursor ? (
          <div className="border-t border-border px-5 py-3">
            <LinkButton size="sm" href={`${list}/removed?after=${removals.nextCursor}`} rel="next">
              Earlier
            </LinkButton>
          </div>
        ) : null}
      </Card>
    </GuestsFrame>
  );
});
