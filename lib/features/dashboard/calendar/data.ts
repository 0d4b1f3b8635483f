import { visibleTo } from "@/lib/features/events/list/data";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { notFoundError } from "@/lib/platform/errors";
import { eventsWith } from "../data/reach";
import type { CalendarEventChoice, CalendarItem, CalendarKind, CalendarSpan } from "./types";
import { calendarKinds } from "./types";

/** Items that one span shows at most. */
const mostItems = 1_000;

type Wanted = { from: Date; to: Date; kinds: readonly CalendarKind[]; eventId: string | null };

type Row = {
  id: string;
  kind: CalendarKind;
  title: string;
  eventId: string;
  eventName: string;
  isSample: boolean;
  isCancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
};

/**
 * Events, sessions and deadlines of answers that touch a span, over all events that the person may see, in order of
 * time. Deadlines only where they may read guests; archived events are left out. At most two queries.
 */
export async function listCalendar(scope: OrgScope, wanted: Wanted): Promise<CalendarSpan> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${await foundBy(scope, wanted)}) AS found
    ORDER BY "startsAt", kind, title, id LIMIT ${mostItems + 1}`;
  return { items: rows.slice(0, mostItems).map(toItem), isCut: rows.length > mostItems };
}

/** When the first of what `listCalendar` would list after a span begins; null where nothing comes. */
export async function findNext(scope: OrgScope, wanted: Wanted): Promise<Date | null> {
  const found = await foundBy(scope, { ...wanted, from: wanted.to, to: endOfTime });
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`SELECT min("startsAt") AS at FROM (${found}) AS found`;
  return row?.at ?? null;
}

const endOfTime = new Date("2200-01-01T00:00:00Z");

async function foundBy(scope: OrgScope, wanted: Wanted): Promise<Prisma.Sql> {
  const kinds = wanted.kinds.length > 0 ? wanted.kinds : calendarKinds;
  const shown = Prisma.sql`e.archived_at IS NULL
    ${wanted.eventId ? Prisma.sql`AND e.id = ${wanted.eventId}::uuid` : Prisma.empty}`;
  const parts: Prisma.Sql[] = [];
  if (kinds.includes("event")) parts.push(eventsOf(scope, wanted, shown));
  if (kinds.includes("session")) parts.push(sessionsOf(scope, wanted, shown));
  if (kinds.includes("deadline")) parts.push(deadlinesOf(await eventsWith(scope, "guests.read"), wanted, shown));
  return Prisma.join(parts, " UNION ALL ");
}

const ofEvent = Prisma.sql`e.id::text AS "eventId", e.name AS "eventName", e.is_sample AS "isSample",
  e.status = 'cancelled' AS "isCancelled"`;
const place = Prisma.sql`NULLIF(concat_ws(', ', e.venue_name, e.address_city), '')`;

const eventsOf = (scope: OrgScope, { from, to }: Wanted, shown: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT e.id::text AS id, 'event' AS kind, e.name AS title, ${ofEvent}, e.starts_at AS "startsAt",
    e.ends_at AS "endsAt", e.time_zone AS "timeZone", ${place} AS place
  FROM events e WHERE ${visibleTo(scope)} AND ${shown} AND e.starts_at < ${to} AND e.ends_at > ${from}`;

const sessionsOf = (scope: OrgScope, { from, to }: Wanted, shown: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT s.id::text AS id, 'session' AS kind, s.name AS title, ${ofEvent}, s.starts_at AS "startsAt",
    s.ends_at AS "endsAt", e.time_zone AS "timeZone", coalesce(s.place, ${place}) AS place
  FROM events e JOIN sessions s ON s.event_id = e.id
  WHERE ${visibleTo(scope)} AND ${shown} AND s.starts_at < ${to} AND s.ends_at > ${from}`;

const deadlinesOf = (readable: Prisma.Sql, { from, to }: Wanted, shown: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT e.id::text AS id, 'deadline' AS kind, 'Answers due' AS title, ${ofEvent}, f.deadline AS "startsAt",
    f.deadline AS "endsAt", e.time_zone AS "timeZone", NULL AS place
  FROM events e JOIN rsvp_forms f ON f.event_id = e.id
  WHERE ${readable} AND ${shown} AND e.status <> 'cancelled' AND f.deadline >= ${from} AND f.deadline < ${to}`;

const paths: Record<CalendarKind, string> = { event: "", session: "/sessions", deadline: "/rsvps" };

function toItem({ eventId, eventName, isSample, isCancelled, startsAt, endsAt, ...row }: Row): CalendarItem {
  return {
    ...row,
    event: { id: eventId, name: eventName, isSample, isCancelled },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    href: `/events/${eventId}${paths[row.kind]}`,
  };
}

/** The zone of the person's clocks, and the event that a calendar is narrowed to, if they may see it. One query. */
export async function getCalendarFrame(
  scope: OrgScope,
  eventId: string | null,
): Promise<{ timeZone: string; event: CalendarEventChoice | null }> {
  const [row] = await db.$queryRaw<{ timeZone: string; id: string | null; name: string | null }[]>`
    SELECT u.time_zone AS "timeZone", e.id::text, e.name FROM users u
    LEFT JOIN events e ON e.id = ${eventId}::uuid AND ${visibleTo(scope)}
    WHERE u.id = ${scope.actor.userId}::uuid`;
  if (!row) throw notFoundError();
  return { timeZone: row.timeZone, event: row.id && row.name ? { id: row.id, name: row.name } : null };
}
