import { instantOf, wallClockOf } from "@/lib/platform/zones";

type Anchor = { startsAt: Date; timeZone: string };

/**
 * Where an instant goes when the start it belongs to moves, told on wall clocks: one that was at 19:00 on the day after
 * is at 19:00 on the day after in the new zone too, whatever the clocks do between.
 */
export function moveAlong(instant: Date, from: Anchor, to: Anchor): Date {
  const shift = wallMs(to.startsAt, to.timeZone) - wallMs(from.startsAt, from.timeZone);
  return atWall(wallMs(instant, from.timeZone) + shift, to.timeZone) ?? instant;
}

/** The same wall-clock time in another zone. */
export function keepWallClock(instant: Date, fromZone: string, toZone: string): Date {
  return fromZone === toZone ? instant : (instantOf(wallClockOf(instant, fromZone), toZone) ?? instant);
}

const wallMs = (instant: Date, timeZone: string): number => Date.parse(`${wallClockOf(instant, timeZone)}Z`);

const atWall = (ms: number, timeZone: string): Date | null =>
  instantOf(new Date(ms).toISOString().slice(0, 16), timeZone);
