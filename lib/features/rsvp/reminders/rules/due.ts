import { Temporal } from "temporal-polyfill";
import { instantOf, wallClockOf } from "@/lib/platform/zones";
import type { ReminderKind, ReminderPlan, ReminderState } from "../types";
import { clockOfMinute } from "./clock";

/** What the times of an event's reminders follow from. */
export type ReminderTimes = { deadline: Date | null; startsAt: Date; timeZone: string };

/** What a schedule begins with, at ten in the morning. */
export const usualDays: Record<ReminderKind, readonly number[]> = { answer: [14, 7, 2], countdown: [7, 1] };
export const usualMinute = 600;

/** What a reminder of this kind counts its days from; null without a deadline. */
function anchorOf(kind: ReminderKind, times: ReminderTimes): Date | null {
  return kind === "answer" ? times.deadline : times.startsAt;
}

/**
 * When a reminder is due: so many calendar days before the deadline or the event, at its time on the clock of the
 * event's zone, whatever the clocks do in between. Null without a deadline.
 */
export function dueAt(plan: ReminderPlan, times: ReminderTimes): Date | null {
  const anchor = anchorOf(plan.kind, times);
  if (!anchor) return null;
  const day = Temporal.PlainDate.from(wallClockOf(anchor, times.timeZone).slice(0, 10));
  const on = day.subtract({ days: plan.daysBefore }).toString();
  return instantOf(`${on}T${clockOfMinute(plan.minuteOfDay)}`, times.timeZone);
}

type Stored = ReminderPlan & { armedAt: Date; skippedAt: Date | null; sentAt: Date | null };

/** Whether a reminder has to go out by itself now: due since it was armed, and what it is about is still to come. */
export function isDue(reminder: Stored, times: ReminderTimes, now: Date): boolean {
  const due = dueAt(reminder, times);
  const anchor = anchorOf(reminder.kind, times);
  if (!due || !anchor || reminder.sentAt || reminder.skippedAt) return false;
  return due <= now && reminder.armedAt <= due && now < anchor;
}

/** Where a reminder stands. `left` are its mails that have not left yet, `isClosed` that nothing goes out any more. */
export function stateOf(
  reminder: Stored,
  times: ReminderTimes,
  { now, isClosed, left }: { now: Date; isClosed: boolean; left: number },
): ReminderState {
  if (reminder.sentAt) return left > 0 ? "sending" : "sent";
  if (reminder.skippedAt) return "skipped";
  if (isClosed) return "closed";
  const due = dueAt(reminder, times);
  if (!due) return "no_date";
  const anchor = anchorOf(reminder.kind, times);
  return due < reminder.armedAt || (anchor && anchor <= now) ? "missed" : "planned";
}

type Due = { id: string; dueAt: Date };

/** Of several of one kind that are due at once, after a standstill, the latest goes out; the others are overtaken. */
export function latestOf<T extends Due>(due: readonly T[]): { latest: T; overtaken: T[] } | null {
  const [latest, ...overtaken] = due.toSorted((a, b) => b.dueAt.getTime() - a.dueAt.getTime());
  return latest ? { latest, overtaken } : null;
}
