import type { ReminderKind } from "@/lib/features/rsvp/reminders/types";

const anchors: Record<ReminderKind, string> = { answer: "the deadline", countdown: "the event" };

/** "7 days before the deadline", "On the day of the event" */
export function daysInWords(kind: ReminderKind, days: number): string {
  return days === 0
    ? `On the day of ${anchors[kind]}`
    : `${days === 1 ? "1 day" : `${days} days`} before ${anchors[kind]}`;
}
