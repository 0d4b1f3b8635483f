import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import type { GuestFilter } from "../schema";
import type { GuestCounts, SearchMode } from "../types";
import { fromGuests, guestConditions, presentGuests } from "./conditions";

/** How many guests a filter lets through, in how many households, and how many there are at all. */
export async function countGuests(
  tx: Tx,
  scope: EventScope,
  filter: GuestFilter,
  mode: SearchMode,
): Promise<GuestCounts> {
  const [counts] = await tx.$queryRaw<GuestCounts[]>`
    SELECT found.matching, found.households,
      (SELECT count(*)::int FROM guests g WHERE ${presentGuests(scope)}) AS total
    FROM (SELECT count(*)::int AS matching, count(DISTINCT g.household_id)::int AS households
      FROM ${fromGuests} WHERE ${guestConditions(scope, filter, mode)}) found`;
  return counts ?? { matching: 0, households: 0, total: 0 };
}
