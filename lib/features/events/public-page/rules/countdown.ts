import { wallClockOf } from "@/lib/platform/zones";

const dayMs = 86_400_000;

/** Midnights between two instants on a zone's clock: 0 for the same day, 1 for tomorrow. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (at: Date): number => Date.parse(`${wallClockOf(at, timeZone).slice(0, 10)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / dayMs);
}
