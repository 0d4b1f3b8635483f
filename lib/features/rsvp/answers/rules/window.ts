import type { AnswerWindow, RsvpState } from "../types";

type Times = {
  event: Pick<RsvpState["event"], "status" | "endsAt" | "completedAt" | "archivedAt">;
  form: Pick<RsvpState["form"], "deadline">;
};

/**
 * Whether guests may answer at an instant. The deadline itself is still in time; the event's end is not. A cancelled
 * event takes no answers from anybody.
 */
export function answerWindow({ event, form }: Times, now: Date): AnswerWindow {
  if (event.status === "cancelled") return { open: false, because: "cancelled" };
  if (event.endsAt <= now || event.archivedAt || (event.completedAt && event.completedAt <= now)) {
    return { open: false, because: "ended" };
  }
  if (form.deadline && form.deadline < now) return { open: false, because: "deadline_passed" };
  return { open: true };
}

/** Whether a planner may still write an answer down: also after the deadline and the end, never when cancelled. */
export function mayPlannerAnswer(event: Times["event"]): boolean {
  return event.status !== "cancelled";
}
