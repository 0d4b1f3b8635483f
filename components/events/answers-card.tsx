import { Users } from "lucide-react";
import { useFormats } from "#formats";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Donut } from "@/components/ui/donut";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { AnswerCounts } from "@/lib/features/events/overview/types";

type AnswersCardProps = { eventId: string; answers: AnswerCounts; guestCount: number; canAdd: boolean };

/** How the guests stand, each counted once. */
export function AnswersCard({ eventId, answers, guestCount, canAdd }: AnswersCardProps) {
  const formats = useFormats();
  const board = `/events/${eventId}/rsvps`;
  const guests = `/events/${eventId}/guests`;
  if (guestCount === 0) {
    return (
      <Card>
        <CardHeader title="Answers" />
        <EmptyState
          icon={<Users />}
          level={3}
          title="No guests yet"
          actions={
            canAdd ? (
              <LinkButton variant="primary" href={guests}>
                Add guests
              </LinkButton>
            ) : null
          }
        >
          Their answers are counted here as they arrive.
        </EmptyState>
      </Card>
    );
  }
  const answered = answers.accepted + answers.tentative + answers.declined;
  return (
    <Card>
      <CardHeader
        title="Answers"
        actions={
          <LinkButton variant="ghost" size="sm" href={board}>
            Open RSVPs
          </LinkButton>
        }
      />
      <CardBody>
        <Donut
          title="Answers of the guests"
          middle={formats.count(answered)}
          middleNote={`of ${formats.count(guestCount)} answered`}
          parts={[
            { label: "Coming", value: answers.accepted, tone: "good", href: `${guests}?answer=accepted` },
            { label: "Maybe", value: answers.tentative, tone: "fair", href: `${guests}?answer=tentative` },
            { label: "Not coming", value: answers.declined, tone: "poor", href: `${guests}?answer=declined` },
            { label: "Not answered", value: answers.waiting, tone: "rest", href: `${guests}?answer=pending` },
            ...(answers.notAsked > 0
              ? [
                  {
                    label: "Asked to nothing",
                    value: answers.notAsked,
                    tone: 6 as const,
                    href: `${guests}?answer=uninvited`,
                  },
                ]
              : []),
          ]}
        />
      </CardBody>
    </Card>
  );
}
