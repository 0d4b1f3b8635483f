import type { EventScope } from "@/lib/platform/access/scopes";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { GuestQuery } from "../schema";
import type { GuestPage, SearchMode } from "../types";
import { fromGuests, fromHomes, fromNames, guestConditions } from "./conditions";
import { readPage } from "./read-page";
import { selectPage } from "./select-guests";
import { guestCursor, guestPaging } from "./sorts";

const { sql } = Prisma;

export const pageSize = 50;

/** A page of guests, sorted by keys that never tie, with its counts. Statements as `readPage` says, whatever its rows. */
export async function listGuests(scope: EventScope, query: GuestQuery): Promise<GuestPage> {
  return readPage(scope, query, async (tx, mode) => {
    const isSearched = query.filter.q !== "";
    const chosen = isSearched ? pageOfFound(scope, query, mode) : pageOfGuests(scope, query, mode);
    const rows = await selectPage(tx, scope, chosen);
    const last = rows[pageSize - 1];
    return {
      found: rows[0]?.found ?? null,
      items: rows.slice(0, pageSize).map(({ item }) => item),
      nextCursor: rows.length > pageSize && last ? guestCursor(query, mode, last.cursor) : null,
    };
  });
}

/** The guests of a page and the one behind it, in order, as a query for `selectPage`. */
function pageOfGuests(scope: EventScope, query: GuestQuery, mode: SearchMode): Prisma.Sql {
  const { orderBy, keyColumns, cursorOfKeys, behind } = guestPaging(query, query.after);
  const isOwnOrder = query.sort === "name" || query.sort === "created";
  const from = !isOwnOrder ? fromHomes : query.filter.email ? fromGuests : fromNames;
  return sql`SELECT id, row_number() OVER () AS ord, ${cursorOfKeys} AS cursor, NULL::json AS found FROM (
    SELECT g.id, ${keyColumns} FROM ${from} WHERE ${guestConditions(scope, query.filter, mode)} AND ${behind}
    ORDER BY ${orderBy} LIMIT ${pageSize + 1} OFFSET ${offsetOf(query)}) AS page`;
}

/**
 * The same of a search: whom it finds is found once, then sorted and counted. Walking the list in its order until fifty
 * fit would pass by everybody before the first of them.
 */
function pageOfFound(scope: EventScope, query: GuestQuery, mode: SearchMode): Prisma.Sql {
  const { orderBy, keyColumns, cursorOfKeys, behind } = guestPaging(query, query.after);
  return sql`
    WITH found AS MATERIALIZED (
      SELECT g.id, g.event_id, g.household_id, g.sort_name, g.created_at, g.position
      FROM ${fromGuests} WHERE ${guestConditions(scope, query.filter, mode)})
    SELECT id, row_number() OVER () AS ord, ${cursorOfKeys} AS cursor, (SELECT json_build_object('matching', count(*),
      'households', count(DISTINCT household_id)) FROM found) AS found
    FROM (SELECT g.id, ${keyColumns}
      FROM found g LEFT JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id WHERE ${behind}
      ORDER BY ${orderBy} LIMIT ${pageSize + 1} OFFSET ${offsetOf(query)}) AS page`;
}

const offsetOf = ({ after, at = 0 }: GuestQuery): number => (after === null ? at : 0);
