import { answerWindow } from "../../answers/rules/window";
import type { RsvpState } from "../../answers/types";
import type { ReminderKind } from "../types";

/** What decides whether anything may go out. */
export type ReminderEvent = Pick<RsvpState["event"], "status" | "endsAt" | "completedAt" | "archivedAt"> & {
  startsAt: Date;
  isSample: boolean;
  deadline: Date | null;
};

const sentences = {
  cancelled: "The event is cancelled: no mail goes out any more.",
  ended: "The event is over: no mail goes out any more.",
  deadline_passed: "The deadline has passed, so nobody could answer.",
};

/** Why no mail of this kind goes out at an instant, as a sentence; null while it may. */
export function closedBecause(kind: ReminderKind, event: ReminderEvent, now: Date): string | null {
  if (event.isSample) return "This is a sample event: its people are invented, so it sends no mail.";
  const window = answerWindow({ event, form: { deadline: kind === "answer" ? event.deadline : null } }, now);
  if (!window.open) return sentences[window.because];
  return kind === "countdown" && event.startsAt <= now ? "The event has begun." : null;
}
