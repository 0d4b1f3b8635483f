import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { GuestQuery } from "../schema";
import type { GuestPage, SearchMode } from "../types";
import { fromHomes, guestConditions } from "./conditions";
import { countGuests } from "./count-guests";
import { withSearch } from "./search";
import { selectGuests } from "./select-guests";
import { guestCursor, guestPaging } from "./sorts";

export const pageSize = 50;

/** A page of guests, sorted by keys that never tie, with its counts. Three statements; two more where one searches. */
export async function listGuests(scope: EventScope, query: GuestQuery): Promise<GuestPage> {
  return withSearch(scope, query.filter.q, async (tx, mode) => {
    const { ids, nextCursor } = await pageOfGuests(tx, scope, query, mode, pageSize);
    const items = await selectGuests(tx, scope, inOrder(ids));
    const counts = await countGuests(tx, scope, query.filter, mode);
    return { items, nextCursor, counts, search: mode };
  });
}

/** The ids of one page in order, and the cursor behind it. */
export async function pageOfGuests(
  tx: Tx,
  scope: EventScope,
  query: GuestQuery,
  mode: SearchMode,
  size: number,
): Promise<{ ids: string[]; nextCursor: string | null }> {
  const paging = guestPaging(query, query.after);
  const rows = await tx.$queryRaw<{ id: string; cursor: string[] }[]>`
    SELECT g.id::text AS id, ${paging.cursorColumns} FROM ${fromHomes}
    WHERE ${guestConditions(scope, query.filter, mode)} AND ${paging.behind}
    ORDER BY ${paging.orderBy} LIMIT ${size + 1}`;
  const last = rows[size - 1];
  return {
    ids: rows.slice(0, size).map(({ id }) => id),
    nextCursor: rows.length > size && last ? guestCursor(query, last.cursor) : null,
  };
}

/** Ids as a query that keeps their order. */
export function inOrder(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT id, ord::int FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS given(id, ord)`;
}
