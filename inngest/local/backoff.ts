const SECOND = 1000;
const MINUTE = 60 * SECOND;
const steps = [15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 40 * MINUTE];
const HOUR = 60 * MINUTE;

/**
 * How long to wait after the n-th failed try (from 1), in milliseconds, as Inngest does: 15 s, 30 s, 1, 2, 5, 10, 20,
 * 40 min, 1 h, 2 h, each with up to 30 s on top so that many failures do not come back at once. `spread` is 0 to 1.
 */
export function backoffMs(failures: number, spread = Math.random()): number {
  const base = steps[failures - 1] ?? (failures <= steps.length + 1 ? HOUR : 2 * HOUR);
  return base + Math.floor(spread * Math.min(30 * SECOND, base));
}

/** How long to wait when nothing could be tried: seconds, since the app is likely to be back soon. */
export function absenceMs(interruptions: number): number {
  return Math.min(SECOND * 2 ** interruptions, 30 * SECOND);
}
