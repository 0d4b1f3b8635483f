import { Badge } from "@/components/ui/badge";
import { BarChart, StackedBar } from "@/components/ui/bar-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { BoardSession } from "@/lib/features/rsvp/board/types";

type Props = { eventId: string; session: BoardSession; timeZone: string };

/** One session's answers, places and meals. */
export function SessionCard({ eventId, session, timeZone }: Props) {
  const list = (answer: string): string => `/events/${eventId}/guests?session=${session.id}&answer=${answer}`;
  const max = Math.max(
    session.accepted + session.tentative + session.declined + session.pending,
    session.capacity ?? 0,
  );
  return (
    <Card>
      <CardHeader
        title={session.name}
        description={<Time at={session.startsAt} timeZone={timeZone} />}
        actions={<Places session={session} />}
      />
      <CardBody className="flex flex-col gap-5">
        <StackedBar
          title={`Answers to ${session.name}`}
          max={max}
          parts={[
            { label: "Coming", value: session.accepted, tone: "good", href: list("accepted") },
            { label: "Maybe", value: session.tentative, tone: "fair", href: list("tentative") },
            { label: "Not coming", value: session.declined, tone: "poor", href: list("declined") },
            { label: "Not answered", value: session.pending, tone: "rest", href: list("pending") },
          ]}
        />
        {session.meals.length > 0 ? (
          <div>
            <h3 className="mb-1.5 text-[0.9286em] font-medium">Meals</h3>
            <BarChart
              title={`Meals at ${session.name}`}
              columns={["Meal", "Guests"]}
              parts={[
                ...session.meals.map((meal) => ({ label: meal.name, value: meal.count, tone: 1 as const })),
                ...(session.withoutMeal > 0
                  ? [{ label: "No meal chosen", value: session.withoutMeal, tone: "rest" as const }]
                  : []),
              ]}
            />
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}

function Places({ session: { capacity, placesLeft } }: { session: BoardSession }) {
  if (capacity === null || placesLeft === null) return null;
  if (placesLeft === 0) return <Badge tone="danger">Full: {capacity.toLocaleString("en")} places</Badge>;
  return (
    <Badge tone={placesLeft <= capacity * 0.1 ? "warning" : "neutral"}>
      {placesLeft.toLocaleString("en")} of {capacity.toLocaleString("en")} places left
    </Badge>
  );
}
