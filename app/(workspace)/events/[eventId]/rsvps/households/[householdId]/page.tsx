import { AnswerHistory } from "@/components/rsvp/households/answer-history";
import { BehalfForm } from "@/components/rsvp/households/behalf-form";
import { HouseholdLink } from "@/components/rsvp/households/household-link";
import { HouseholdSummary } from "@/components/rsvp/households/household-summary";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadHouseholdAnswers } from "@/lib/features/rsvp/board/loaders";

type Props = { params: Promise<{ eventId: string; householdId: string }> };

export async function generateMetadata({ params }: Props) {
  const { eventId, householdId } = await params;
  return { title: (await loadHouseholdAnswers(eventId, householdId)).state.household.name };
}

/** One household: what it answered, how it came to that, and its link. */
export default async function RsvpHouseholdPage({ params }: Props) {
  const { eventId, householdId } = await params;
  const household = await loadHouseholdAnswers(eventId, householdId);
  const { state, canAnswer, url } = household;
  return (
    <>
      <PageHeader title={state.household.name} description={<HouseholdSummary household={household} />} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          <CardHeader
            title="Answers"
            description={
              canAnswer
                ? "Write down what the household told you. Capacities hold; the deadline and required questions do not bind you."
                : "What the household has answered."
            }
          />
          <CardBody>
            <BehalfForm eventId={eventId} household={household} />
          </CardBody>
        </Card>
        <div className="flex flex-col gap-4">
          {url ? <HouseholdLink eventId={eventId} household={household} url={url} /> : null}
          <AnswerHistory household={household} />
        </div>
      </div>
    </>
  );
}
