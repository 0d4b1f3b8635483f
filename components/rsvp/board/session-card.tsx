import { Download } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { Badge } from "@/components/ui/badge";
import { BarChart, StackedBar } from "@/components/ui/bar-chart";
import { buttonStyle } from "@/components/ui/button-style";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import { catererText, isServed } from "@/lib/features/rsvp/board/rules";
import type { BoardSession } from "@/lib/features/rsvp/board/types";

type Props = { eventId: string; session: BoardSession; timeZone: string };

/** One session's answers, places and meals. */
export function SessionCard({ eventId, session, timeZone }: Props) {
  const formats = useFormats();
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
                ...session.meals.map((meal) => ({
                  label: meal.name,
                  value: meal.count,
                  tone: 1 as const,
                  href: `/events/${eventId}/guests?session=${session.id}&meal=${meal.id}`,
                })),
                ...(session.withoutMeal > 0
                  ? [{ label: "No meal chosen", value: session.withoutMeal, tone: "rest" as const }]
                  : []),
              ]}
            />
          </div>
        ) : null}
        {isServed(session) && session.needs.length > 0 ? <Needs eventId={eventId} session={session} /> : null}
        {isServed(session) ? (
          <div className="flex flex-wrap gap-2" data-print="hide">
            <CopyButton size="sm" text={catererText(session, formats)} label="Copy for the caterer" />
            <a
              href={`/api/ui/rsvp/${eventId}/export?what=meals&session=${session.id}`}
              download
              className={buttonStyle({ size: "sm" })}
            >
              <Download aria-hidden />
              CSV<span className="sr-only"> of meals at {session.name}</span>
            </a>
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}

/** What those who come cannot eat, in one line. */
function Needs({ eventId, session }: Omit<Props, "timeZone">) {
  const formats = useFormats();
  return (
    <p className="text-[0.9286em]">
      <Link
        href={`/events/${eventId}/guests?session=${session.id}&answer=accepted&needs=dietary`}
        className="inline-flex min-h-6 items-center font-medium underline-offset-4 hover:underline"
      >
        Dietary needs
      </Link>
      <span className="text-muted">
        : {session.needs.map(({ text, count }) => `${text} (${formats.count(count)})`).join(", ")}
      </span>
    </p>
  );
}

function Places({ session: { capacity, placesLeft } }: { session: BoardSession }) {
  const formats = useFormats();
  if (capacity === null || placesLeft === null) return null;
  if (placesLeft === 0) return <Badge tone="danger">Full: {formats.count(capacity)} places</Badge>;
  return (
    <Badge tone={placesLeft <= capacity * 0.1 ? "warning" : "neutral"}>
      {formats.count(placesLeft)} of {formats.count(capacity)} places left
    </Badge>
  );
}
