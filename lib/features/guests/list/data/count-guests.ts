import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { countFilters, type GuestFilter } from "../schema";
import type { GuestCounts, SearchMode } from "../types";
import { fromGuests, guestConditions, presentGuests } from "./conditions";

const { sql } = Prisma;

const isFiltered = (filter: GuestFilter): boolean => filter.q !== "" || countFilters(filter) > 0;

/** All guests of the event. */
export async function countPresent(tx: Tx, scope: EventScope): Promise<number> {
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM guests g WHERE ${presentGuests(scope)}`;
  return counted?.total ?? 0;
}

/** How many guests a filter lets through, in how many households, and how many there are at all. */
export async function countGuests(
  tx: Tx,
  scope: EventScope,
  filter: GuestFilter,
  mode: SearchMode,
): Promise<GuestCounts> {
  const total = isFiltered(filter)
    ? sql`(SELECT count(*)::int FROM guests g WHERE ${presentGuests(scope)})`
    : sql`matching`;
  const [counts] = await tx.$queryRaw<GuestCounts[]>`
    SELECT matching, households, ${total} AS total
    FROM (SELECT count(*)::int AS matching, count(DISTINCT g.household_id)::int AS households
      FROM ${fromGuests} WHERE ${guestConditions(scope, filter, mode)}) found`;
  return counts ?? { matching: 0, households: 0, total: 0 };
}
