import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { HouseholdAnswers, RecentAnswer } from "@/lib/features/rsvp/board/types";
import { AnswerStatusPill } from "../answer-status";

/** Every change of every answer, newest first. */
export function AnswerHistory({ household }: { household: HouseholdAnswers }) {
  const { history, state } = household;
  return (
    <Card>
      <CardHeader title="History" description="Every change is kept." />
      <CardBody>
        {history.length === 0 ? (
          <p className="text-muted">Nothing has been answered yet.</p>
        ) : (
          <ol className="-my-2 flex flex-col divide-y divide-border">
            {history.map((entry) => (
              <li key={entry.id} className="flex flex-col gap-1 py-2.5">
                <span className="flex flex-wrap items-center justify-between gap-2">
                  <span className="font-medium wrap-anywhere">{entry.guestName}</span>
                  <AnswerStatusPill status={entry.status} />
                </span>
                <span className="text-muted">
                  {entry.sessionName}
                  {entry.mealName ? ` · ${entry.mealName}` : ""}
                </span>
                <span className="text-xs text-muted">
                  <Time at={entry.at} timeZone={state.event.timeZone} /> · {who(entry)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  );
}

function who({ by, userName }: RecentAnswer): string {
  if (by === "guest") return "by the guests";
  return by === "planner" ? `by ${userName ?? "a planner"}` : "by the system";
}
