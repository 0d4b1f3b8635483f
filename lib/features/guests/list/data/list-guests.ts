import type { EventScope } from "@/lib/platform/access/scopes";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { GuestQuery } from "../schema";
import type { GuestPage, SearchMode } from "../types";
import { foundFirst, fromGuests, fromHomes, guestConditions } from "./conditions";
import { readPage } from "./read-page";
import { selectPage } from "./select-guests";
import { guestCursor, guestPaging } from "./sorts";

export const pageSize = 50;

/** A page of guests, sorted by keys that never tie, with its counts. Statements as `readPage` says, whatever its rows. */
export async function listGuests(scope: EventScope, query: GuestQuery): Promise<GuestPage> {
  return readPage(scope, query, async (tx, mode) => {
    const rows = await selectPage(tx, scope, pageOfGuests(scope, query, mode));
    const last = rows[pageSize - 1];
    return {
      items: rows.slice(0, pageSize).map(({ item }) => item),
      nextCursor: rows.length > pageSize && last ? guestCursor(query, mode, last.cursor) : null,
    };
  });
}

/** The guests of a page and the one behind it, in order, as a query for `selectPage`. */
function pageOfGuests(scope: EventScope, query: GuestQuery, mode: SearchMode): Prisma.Sql {
  const { orderBy, cursorColumns, behind } = guestPaging(query, query.after);
  const { filter, sort } = query;
  // Names and ages are the guests' own: no household is read to find the page.
  const from = sort === "name" || sort === "created" ? fromGuests : fromHomes;
  // Finding, then sorting: walking the list in its order until fifty fit would pass by everybody before the first.
  const conditions = filter.q === "" ? guestConditions(scope, filter, mode) : foundFirst(scope, filter, mode);
  return Prisma.sql`SELECT id, row_number() OVER () AS ord, cursor FROM (
    SELECT g.id, ${cursorColumns} FROM ${from} WHERE ${conditions} AND ${behind}
    ORDER BY ${orderBy} LIMIT ${pageSize + 1} OFFSET ${query.after === null ? (query.at ?? 0) : 0}) AS page`;
}
