import { NewEventForm } from "@/components/events/new-event-form";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventDefaults } from "@/lib/features/events/loaders";
import { newEventQuerySchema } from "@/lib/features/events/schema";
import { timeZones } from "@/lib/platform/zones";

export const metadata = { title: "New event" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The form for a new event, on the day that the address names. */
export default async function NewEventPage({ searchParams }: Props) {
  const { timeZone } = await loadEventDefaults();
  const { date, next } = newEventQuerySchema.parse(await searchParams);
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="New event"
        description={
          next === "import"
            ? "First the event that your guests are invited to. The import of your list comes right after."
            : "Two minutes, and everything can be changed later. Nobody sees it until you confirm and publish it."
        }
      />
      <Card>
        <CardBody>
          <NewEventForm zones={timeZones()} timeZone={timeZone} date={date} next={next} />
        </CardBody>
      </Card>
    </div>
  );
}
