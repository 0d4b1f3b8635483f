import { Temporal } from "temporal-polyfill";
import { wallClockOf } from "@/lib/platform/zones";

/** Calendar days from one instant to another on the clock of a zone; none below zero. */
export function daysUntil(from: Date, until: Date, timeZone: string): number {
  const dayOf = (instant: Date) => Temporal.PlainDate.from(wallClockOf(instant, timeZone).slice(0, 10));
  return Math.max(0, dayOf(from).until(dayOf(until)).days);
}
