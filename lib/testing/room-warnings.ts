import { checkRoom } from "@/lib/features/seating/rules/warnings";
import type { Room } from "@/lib/features/seating/types";

/** What is wrong with a room, looked for at one go. */
export function roomWarnings(room: Room, acceptedCount: number) {
  const work = checkRoom(room, acceptedCount);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
