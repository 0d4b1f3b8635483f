import type { EventScope } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { RemovalItem, RemovalPage } from "./types";

const pageSize = 25;
const namesShown = 20;

type Row = Omit<RemovalItem, "removedAt"> & { removedAt: Date };

/**
 * What was removed, latest first: each act with up to twenty of its guests. A guest whom a household took off its own
 * answer stands alone, under their own id. One query.
 */
export async function listRemovals(scope: EventScope, after: string | undefined): Promise<RemovalPage> {
  const cursor = decodeCursor(after);
  const key = cursor?.keys[0];
  const at = typeof key === "string" && !Number.isNaN(Date.parse(key)) ? new Date(key) : null;
  const behind =
    cursor && at ? Prisma.sql`WHERE ("removedAt", id) < (${at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    WITH acts AS (
      SELECT coalesce(g.removal_id, g.id) AS id, max(g.deleted_at) AS "removedAt", count(*)::int AS count,
        (array_agg(g.id ORDER BY g.sort_name, g.id))[1:${namesShown}::int] AS shown
      FROM guests g
      WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
        AND g.deleted_at IS NOT NULL
      GROUP BY 1
    )
    SELECT id::text AS "removalId", "removedAt", count,
      (SELECT json_agg(json_build_object('id', g.id, 'name', trim(g.first_name || ' ' || g.last_name),
          'household', h.name) ORDER BY g.sort_name, g.id)
        FROM guests g JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
        WHERE g.event_id = ${scope.eventId}::uuid AND g.id = ANY(shown)) AS guests
    FROM acts ${behind} ORDER BY "removedAt" DESC, id DESC LIMIT ${pageSize + 1}`;
  const last = rows[pageSize - 1];
  return {
    items: rows.slice(0, pageSize).map((row) => ({ ...row, removedAt: row.removedAt.toISOString() })),
    nextCursor:
      rows.length > pageSize && last
        ? encodeCursor({ keys: [last.removedAt.toISOString()], id: last.removalId })
        : null,
  };
}
