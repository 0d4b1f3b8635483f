import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { ListedTable, TablePage } from "../types";
import { findLayout } from "./room";

/** Tables a page. */
const perPage = 48;

/**
 * Tables behind a number, with who sits there and what they eat and need: as much as a page shows, whatever the size of
 * the hall. Null for another event's layout. Four statements.
 */
export async function getTablePage(scope: EventScope, layoutId: string, after: number): Promise<TablePage | null> {
  const layout = await findLayout(scope, layoutId);
  if (!layout) return null;
  const at = { eventId: scope.eventId, layoutId };
  const [rows, total, before] = await Promise.all([
    listTablesBehind(scope, layoutId, after),
    db.seatingTable.count({ where: at }),
    db.seatingTable.findMany({
      where: { ...at, number: { lte: after } },
      orderBy: { number: "desc" },
      take: perPage + 1,
      select: { number: true },
    }),
  ]);
  const tables = rows.slice(0, perPage);
  return {
    roomName: layout.settings.name,
    tables,
    total,
    next: rows.length > perPage ? (tables.at(-1)?.number ?? null) : null,
    previous: before.length === 0 ? null : (before[perPage]?.number ?? 0),
  };
}

function listTablesBehind({ eventId }: EventScope, layoutId: string, after: number): Promise<ListedTable[]> {
  return db.$queryRaw<ListedTable[]>`
    SELECT t.id::text, t.number, t.name, t.notes, t.shape::text,
      (SELECT count(*)::int FROM seats s
        WHERE s.event_id = t.event_id AND s.layout_id = t.layout_id AND s.table_id = t.id AND NOT s.is_removed) AS seats,
      coalesce((
        SELECT json_agg(json_build_object('position', s.position,
          'name', trim(concat_ws(' ', g.first_name, g.last_name)), 'meal', m.meal,
          'dietaryNeeds', g.dietary_needs, 'accessibilityNeeds', g.accessibility_needs) ORDER BY s.position)
        FROM seats s
        JOIN seat_claims c ON c.layout_id = s.layout_id AND c.seat_id = s.id
        JOIN guests g ON g.event_id = c.event_id AND g.id = c.guest_id AND g.deleted_at IS NULL
        LEFT JOIN LATERAL (
          SELECT string_agg(o.name, ', ' ORDER BY p.starts_at, p.id) AS meal
          FROM answers a
          JOIN meal_options o ON o.event_id = a.event_id AND o.session_id = a.session_id AND o.id = a.meal_option_id
          JOIN sessions p ON p.event_id = a.event_id AND p.id = a.session_id
          WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'accepted'
            AND (l.session_id IS NULL OR a.session_id = l.session_id)
        ) m ON true
        WHERE s.event_id = t.event_id AND s.layout_id = t.layout_id AND s.table_id = t.id), '[]') AS taken
    FROM seating_tables t
    JOIN seating_layouts l ON l.event_id = t.event_id AND l.id = t.layout_id
    WHERE t.event_id = ${eventId}::uuid AND t.layout_id = ${layoutId}::uuid AND t.number > ${after}::int
    ORDER BY t.number
    LIMIT ${perPage + 1}::int`;
}
