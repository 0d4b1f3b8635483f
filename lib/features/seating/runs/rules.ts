import type { Formats } from "@/lib/platform/i18n/formats";
import type { SeatingTask } from "../auto/types";

/** From so many guests on the server looks: a browser's own thread would be busy for long, and a phone's run hot. */
export const serverFrom = 400;

/** What a run may be about: its memory grows with the square of the guests (6,000 take some 250 MB). */
export const most = { guests: 6_000, tables: 1_000 };

export const isForServer = (guestCount: number): boolean => guestCount >= serverFrom;

/** Why a task is more than a server takes on, in a sentence; null when it is not. */
export function tooLarge(
  { guestIds, room }: Pick<SeatingTask, "guestIds" | "room">,
  { count }: Formats,
): string | null {
  if (guestIds.length > most.guests)
    return `Auto-seating takes at most ${count(most.guests)} guests at once; here are ${count(guestIds.length)}. Seat some by hand and fix them, or use a layout for each part.`;
  if (room.tables.length > most.tables)
    return `Auto-seating takes at most ${count(most.tables)} tables at once; here are ${count(room.tables.length)}.`;
  return null;
}
