import { wallClockOf } from "@/lib/platform/zones";
import type { Digest } from "./types";

/** Hours in which a morning that was missed (the machine stood still) still comes. */
export const lateHours = 3;

/** The date and the minute of the day at an instant in a zone. */
export function localMoment(at: Date, timeZone: string): { day: string; minute: number } {
  const clock = wallClockOf(at, timeZone);
  return { day: clock.slice(0, 10), minute: Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16)) };
}

/** Whether there is nothing to say. */
export function isEmpty(digest: Digest): boolean {
  return digest.news.length === 0 && digest.organizations.every(({ lines }) => lines.length === 0);
}

/** How much there is, for the subject. */
export function countLines(digest: Digest): number {
  return digest.organizations.reduce((sum, { lines, more }) => sum + lines.length + more, digest.news.length);
}
