import type { Metadata } from "next";
import { GuestsFrame } from "@/components/guests/guests-frame";
import { HouseholdPanelPage } from "@/components/guests/panel-page";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadGuestChoices, loadHousehold } from "@/lib/features/guests/loaders";

type Props = { params: Promise<{ eventId: string; householdId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { eventId, householdId } = await params;
  return { title: (await loadHousehold(eventId, householdId)).name };
}

/** One household. */
export default async function HouseholdPage({ params }: Props) {
  const { eventId, householdId } = await params;
  const household = await loadHousehold(eventId, householdId);
  const { choices, can } = await loadGuestChoices(eventId);
  return (
    <GuestsFrame eventId={eventId} choices={choices} canWrite={can.write}>
      <PageHeader title={household.name} />
      <Card className="max-w-2xl">
        <CardBody>
          <HouseholdPanelPage household={household} />
        </CardBody>
      </Card>
    </GuestsFrame>
  );
}
