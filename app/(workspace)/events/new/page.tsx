import { NewEventForm } from "@/components/events/new-event-form";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventDefaults } from "@/lib/features/events/loaders";
import { timeZones } from "@/lib/platform/zones";

export const metadata = { title: "New event" };

/** The form for a new event. */
export default async function NewEventPage() {
  const { timeZone } = await loadEventDefaults();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="New event"
        description="Two minutes, and everything can be changed later. Nobody sees it until you confirm and publish it."
      />
      <Card>
        <CardBody>
          <NewEventForm zones={timeZones()} timeZone={timeZone} />
        </CardBody>
      </Card>
    </div>
  );
}
