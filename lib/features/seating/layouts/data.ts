import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { outlineSchema } from "../schema";
import type { LayoutElsewhere, LayoutItem, SeatingReadiness } from "../types";

type Drawn = Pick<LayoutItem, "tables" | "objects">;
type Counts = Pick<LayoutItem, "tableCount" | "seatCount" | "wheelchairCount" | "seatedCount" | "seatedAcceptedCount">;

/** The event's layouts with what their small pictures are drawn of: released first, then newest. Five statements. */
export async function listLayouts(scope: EventScope): Promise<LayoutItem[]> {
  const rows = await db.seatingLayout.findMany({
    where: { eventId: scope.eventId, organizationId: scope.organizationId },
    orderBy: [{ releasedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      style: true,
      unit: true,
      outline: true,
      legalCapacity: true,
      releasedAt: true,
      updatedAt: true,
      session: { select: { id: true, name: true } },
    },
  });
  if (rows.length === 0) return [];
  const [drawn, counts, accepted] = await Promise.all([listDrawn(scope), countSeats(scope), countAccepted(scope)]);
  return rows.map(({ outline, ...layout }) => ({
    ...layout,
    ...(drawn.get(layout.id) ?? { tables: [], objects: [] }),
    ...(counts.get(layout.id) ?? nothing),
    outline: outlineSchema.parse(outline),
    acceptedCount: layout.session ? (accepted.get(layout.session.id) ?? 0) : (accepted.get(null) ?? 0),
  }));
}

const nothing: Counts = { tableCount: 0, seatCount: 0, wheelchairCount: 0, seatedCount: 0, seatedAcceptedCount: 0 };

async function listDrawn(scope: EventScope): Promise<Map<string, Drawn>> {
  const rows = await db.$queryRaw<({ id: string } & Drawn)[]>`
    SELECT l.id::text,
      coalesce((SELECT json_agg(json_build_object('number', t.number, 'shape', t.shape, 'rotation', t.rotation,
          'width', t.width, 'depth', t.depth, 'at', json_build_object('x', t.x, 'y', t.y)) ORDER BY t.number)
        FROM seating_tables t WHERE t.event_id = l.event_id AND t.layout_id = l.id), '[]') AS tables,
      coalesce((SELECT json_agg(json_build_object('kind', o.kind, 'rotation', o.rotation, 'isRound', o.is_round,
          'width', o.width, 'depth', o.depth, 'at', json_build_object('x', o.x, 'y', o.y)) ORDER BY o.id)
        FROM seating_objects o WHERE o.event_id = l.event_id AND o.layout_id = l.id), '[]') AS objects
    FROM seating_layouts l
    WHERE l.event_id = ${scope.eventId}::uuid AND l.organization_id = ${scope.organizationId}::uuid`;
  return new Map(rows.map(({ id, ...drawn }) => [id, drawn]));
}

async function countSeats(scope: EventScope): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<({ id: string } & Counts)[]>`
    SELECT l.id::text, s.tables AS "tableCount", s.seats AS "seatCount", s.wheelchairs AS "wheelchairCount",
      c.seated AS "seatedCount", c.accepted AS "seatedAcceptedCount"
    FROM seating_layouts l
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT t.id)::int AS tables, count(s.id) FILTER (WHERE NOT s.is_removed)::int AS seats,
        count(s.id) FILTER (WHERE NOT s.is_removed AND s.kind = 'wheelchair')::int AS wheelchairs
      FROM seating_tables t LEFT JOIN seats s ON s.table_id = t.id
      WHERE t.event_id = l.event_id AND t.layout_id = l.id) s
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS seated, count(*) FILTER (WHERE EXISTS (
        SELECT FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'accepted'
          AND (l.session_id IS NULL OR a.session_id = l.session_id)))::int AS accepted
      FROM seat_claims c JOIN guests g ON g.id = c.guest_id AND g.deleted_at IS NULL
      WHERE c.event_id = l.event_id AND c.layout_id = l.id) c
    WHERE l.event_id = ${scope.eventId}::uuid AND l.organization_id = ${scope.organizationId}::uuid`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Guests who accepted, by session; `null` for the event as a whole. The counters that answering keeps. */
async function countAccepted(scope: EventScope): Promise<Map<string | null, number>> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { acceptedCount: true, sessions: { select: { id: true, acceptedCount: true } } },
  });
  const sessions = event?.sessions.map(({ id, acceptedCount }): [string | null, number] => [id, acceptedCount]) ?? [];
  return new Map([...sessions, [null, event?.acceptedCount ?? 0]]);
}

/** Guests who accepted at least a part of the event: how many there are to seat. */
export async function countComing(scope: EventScope): Promise<number> {
  return (await countAccepted(scope)).get(null) ?? 0;
}

/** Seated of accepted guests, in the layout that counts; null without any. One statement. */
export async function getSeatingReadiness(scope: EventScope): Promise<SeatingReadiness | null> {
  return (await readinessOf(scope, [scope.eventId])).get(scope.eventId) ?? null;
}

/** The same of several events of the organization, by event; without those that have no layout. One statement. */
export async function listSeatingReadiness(
  scope: OrgScope,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, SeatingReadiness>> {
  return eventIds.length === 0 ? new Map() : readinessOf(scope, eventIds);
}

async function readinessOf(scope: OrgScope | EventScope, eventIds: readonly string[]) {
  const rows = await db.$queryRaw<(SeatingReadiness & { eventId: string })[]>`
    SELECT DISTINCT ON (l.event_id) l.event_id::text AS "eventId", l.id::text AS "layoutId", l.name AS "layoutName",
      l.released_at IS NOT NULL AS "isReleased", c.seated, coalesce(s.accepted_count, e.accepted_count)::int AS accepted,
      (SELECT count(*)::int FROM seats x WHERE x.event_id = l.event_id AND x.layout_id = l.id AND NOT x.is_removed) AS seats
    FROM seating_layouts l
    JOIN events e ON e.id = l.event_id
    LEFT JOIN sessions s ON s.event_id = l.event_id AND s.id = l.session_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE EXISTS (
        SELECT FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'accepted'
          AND (l.session_id IS NULL OR a.session_id = l.session_id)))::int AS seated
      FROM seat_claims c JOIN guests g ON g.id = c.guest_id AND g.deleted_at IS NULL
      WHERE c.event_id = l.event_id AND c.layout_id = l.id) c
    WHERE l.organization_id = ${scope.organizationId}::uuid AND l.event_id = ANY(${[...eventIds]}::uuid[])
    ORDER BY l.event_id, l.released_at IS NULL, c.seated DESC, l.created_at DESC`;
  return new Map(rows.map(({ eventId, ...readiness }) => [eventId, readiness]));
}

/** Layouts of the organization's other events, to copy from. One statement, at most a hundred. */
export async function listLayoutsElsewhere(scope: EventScope): Promise<LayoutElsewhere[]> {
  const rows = await db.seatingLayout.findMany({
    where: { organizationId: scope.organizationId, eventId: { not: scope.eventId } },
    orderBy: [{ event: { startsAt: "desc" } }, { createdAt: "desc" }],
    take: 100,
    select: {
      id: true,
      name: true,
      eventId: true,
      event: { select: { name: true } },
      _count: { select: { tables: true } },
    },
  });
  return rows.map(({ id, name, eventId, event, _count }) => ({
    id,
    name,
    eventId,
    eventName: event.name,
    tableCount: _count.tables,
  }));
}
