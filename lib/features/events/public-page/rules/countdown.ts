import { wallClockOf } from "@/lib/platform/zones";

const dayMs = 86_400_000;

/** Midnights between two instants on a zone's clock: 0 for the same day, 1 for tomorrow. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (at: Date): number => Date.parse(`${wallClockOf(at, timeZone).slice(0, 10)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / dayMs);
}

type Running = { startsAt: Date; endsAt: Date; timeZone: string };

/**
 * When the page next says something else by the clock alone: it begins, it ends, or one day less is left. Null for one
 * that is over. Whoever keeps the page drops it then.
 */
export function nextChangeByClock({ startsAt, endsAt, timeZone }: Running, now: Date): Date | null {
  if (now >= endsAt) return null;
  if (now >= startsAt) return endsAt;
  const midnight = midnightAfter(now, timeZone);
  return midnight < startsAt ? midnight : startsAt;
}

function midnightAfter(now: Date, timeZone: string): Date {
  const clock = wallClockOf(now, timeZone);
  const [hours = 0, minutes = 0] = clock.slice(11).split(":").map(Number);
  const elapsed = (hours * 60 + minutes) * 60_000 + (now.getTime() % 60_000);
  // A day on which the clocks change is an hour off: looking an hour early finds the same day again and tries anew.
  const next = new Date(now.getTime() - elapsed + dayMs);
  return wallClockOf(next, timeZone).slice(0, 10) === clock.slice(0, 10) ? new Date(next.getTime() + 3_600_000) : next;
}
