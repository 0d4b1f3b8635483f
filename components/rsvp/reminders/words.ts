import type { ReminderKind } from "@/lib/features/rsvp/reminders/types";

/** "14 households" */
export const many = (count: number, one: string, other: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : other}`;

const anchors: Record<ReminderKind, string> = { answer: "the deadline", countdown: "the event" };

/** "7 days before the deadline", "On the day of the event" */
export function daysInWords(kind: ReminderKind, days: number): string {
  return days === 0 ? `On the day of ${anchors[kind]}` : `${many(days, "day", "days")} before ${anchors[kind]}`;
}
