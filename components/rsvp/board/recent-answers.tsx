import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { RecentAnswer } from "@/lib/features/rsvp/board/types";
import { AnswerStatusPill } from "../answer-status";

type Props = { eventId: string; answers: readonly RecentAnswer[]; timeZone: string };

/** The newest answers; each leads to its household. */
export function RecentAnswers({ eventId, answers, timeZone }: Props) {
  return (
    <Card>
      <CardHeader title="Latest answers" />
      <CardBody>
        {answers.length === 0 ? (
          <p className="text-muted">Nobody has answered yet. Answers appear here as they arrive.</p>
        ) : (
          <ul className="-my-1 flex flex-col divide-y divide-border">
            {answers.map((answer) => (
              <li key={answer.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0">
                  <Link
                    href={`/events/${eventId}/rsvps/households/${answer.householdId}`}
                    className="inline-flex min-h-6 items-center font-medium underline-offset-4 hover:underline"
                  >
                    {answer.guestName}
                  </Link>{" "}
                  <span className="text-muted">
                    {answer.sessionName}
                    {answer.mealName ? ` · ${answer.mealName}` : ""}
                    {answer.by === "planner" ? ` · entered by ${answer.userName ?? "a planner"}` : ""}
                  </span>
                </span>
                <span className="flex items-center gap-3">
                  <AnswerStatusPill status={answer.status} />
                  <Time at={answer.at} timeZone={timeZone} zoneNamed={false} className="text-xs text-muted" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
