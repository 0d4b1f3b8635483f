import type { Metadata } from "next";
import { GuestsFrame } from "@/components/guests/guests-frame";
import { GuestPanelPage } from "@/components/guests/panel-page";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadGuest, loadGuestChoices } from "@/lib/features/guests/loaders";
import { displayName } from "@/lib/features/guests/rules";

type Props = { params: Promise<{ eventId: string; guestId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { eventId, guestId } = await params;
  return { title: displayName(await loadGuest(eventId, guestId)) };
}

/** One guest. */
export default async function GuestPage({ params }: Props) {
  const { eventId, guestId } = await params;
  const guest = await loadGuest(eventId, guestId);
  const { choices, can } = await loadGuestChoices(eventId);
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite={can.write}>
      <PageHeader title={displayName(guest)} />
      <Card className="max-w-2xl">
        <CardBody>
          <GuestPanelPage guest={guest} />
        </CardBody>
      </Card>
    </GuestsFrame>
  );
}
