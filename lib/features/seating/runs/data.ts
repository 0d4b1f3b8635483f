import type { EventScope } from "@/lib/platform/access/scopes";
import { guestsToSeat } from "../auto/rules";
import type { SeatingTask } from "../auto/types";
import { listSeatingGuests } from "../data/guests";
import { getPlan } from "../data/plan";
import { findLayout } from "../data/room";

/** What auto-seating of a layout is about, as it is now; null for another event's. Eight statements, whatever its size. */
export async function getSeatingTask(scope: EventScope, layoutId: string): Promise<SeatingTask | null> {
  const layout = await findLayout(scope, layoutId);
  if (!layout) return null;
  const [plan, guests] = await Promise.all([getPlan(scope, layoutId), listSeatingGuests(scope, layout.sessionId)]);
  if (!plan) return null;
  const { room, assignments, rules, heldSeatIds } = plan;
  return {
    room: { tables: room.tables, objects: room.objects },
    guests,
    assignments,
    rules,
    guestIds: guestsToSeat(guests, assignments),
    heldSeatIds,
    keep: 0,
  };
}
