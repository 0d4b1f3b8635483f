import type { Formats } from "@/lib/platform/i18n/formats";

const day = 86_400_000;

/** Whole days from now until an instant, rounded up: 1 is within the next 24 hours; 0 or less has passed. */
export function daysUntil(instant: Date, now: Date): number {
  return Math.ceil((instant.getTime() - now.getTime()) / day);
}

/** "in 5 days", "within a day", "today". */
export function inDays(days: number, { count }: Formats): string {
  if (days <= 0) return "today";
  return days === 1 ? "within a day" : `in ${count(days)} days`;
}

/** "3 weeks ago" for a passed instant, in the largest unit that says enough. */
export function agoText(instant: Date, now: Date, { count }: Formats): string {
  const days = Math.floor((now.getTime() - instant.getTime()) / day);
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${count(days)} days ago`;
}

/** A greeting for the hour of the day (0 to 23) where the person is. */
export function greetingAt(hour: number): string {
  if (hour < 5) return "Good evening";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

/** The name by which somebody is greeted: the first word of theirs. */
export function calledName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
