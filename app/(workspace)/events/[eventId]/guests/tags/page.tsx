import { GuestsFrame } from "@/components/guests/guests-frame";
import { TagList } from "@/components/guests/tag-list";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadGuestChoices } from "@/lib/features/guests/loaders";

export const metadata = { title: "Tags" };

/** The event's tags. */
export default async function TagsPage({ params }: { params: Promise<{ eventId: string }> }) {
  const { eventId } = await params;
  const { choices, can } = await loadGuestChoices(eventId);
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite={can.write}>
      <PageHeader title="Tags" actions={<LinkButton href={`/events/${eventId}/guests`}>Back to the list</LinkButton>} />
      <Card className="max-w-2xl">
        <TagList />
      </Card>
    </GuestsFrame>
  );
}
