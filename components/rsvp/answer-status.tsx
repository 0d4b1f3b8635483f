import type { Tone } from "@/components/ui/badge";
import { StatusPill } from "@/components/ui/status-pill";
import { answerLabels } from "@/lib/features/guests/rules";
import type { AnswerStatus } from "@/lib/features/rsvp/answers/types";

const tones: Record<AnswerStatus, Tone> = {
  accepted: "success",
  tentative: "warning",
  declined: "danger",
  pending: "neutral",
};

/** An answer to one session, in the planner's words. */
export function AnswerStatusPill({ status }: { status: AnswerStatus }) {
  return (
    <StatusPill tone={tones[status]} hollow={status === "pending"}>
      {answerLabels[status]}
    </StatusPill>
  );
}
