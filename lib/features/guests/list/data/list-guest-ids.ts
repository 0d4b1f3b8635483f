import type { EventScope } from "@/lib/platform/access/scopes";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type GuestQuery, idsAtOnce } from "../schema";
import { fromHomes, guestConditions } from "./conditions";
import { withSearch } from "./search";
import { guestPaging } from "./sorts";

/**
 * The ids of the list's guests from row `at` on, in its order: for selecting a range of rows that nobody has scrolled
 * to. At most `idsAtOnce`.
 */
export async function listGuestIds(scope: EventScope, query: GuestQuery, count: number): Promise<string[]> {
  const { orderBy } = guestPaging(query, null);
  const limit = Math.max(0, Math.min(count, idsAtOnce));
  const rows = await withSearch(scope, query.filter.q, (tx, mode) =>
    tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT g.id::text AS id FROM ${fromHomes} WHERE ${guestConditions(scope, query.filter, mode)}
      ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${query.at ?? 0}`),
  );
  return rows.map(({ id }) => id);
}
