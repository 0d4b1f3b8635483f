import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { type Cursor, decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { escapeLike, foldText } from "@/lib/platform/text";
import { wallClockOf } from "@/lib/platform/zones";
import { statusLabels } from "../rules";
import { type EventList, type EventListItem, type EventPeriods, eventKindLabels } from "../types";
import { type EventFilter, type EventSort, type Period, sortOf } from "./schema";

const pageSize = 50;
/** Trigram likeness (0 to 1) from which a word counts as a mistyped one. */
const typoLikeness = 0.45;

/** The events of the organization that the person may see, filtered and sorted, 50 a page. Two queries. */
export async function listEvents(scope: OrgScope, filter: EventFilter): Promise<EventList> {
  const at = now();
  const isBackwards = decodeCursor(filter.cursor) === null && decodeCursor(filter.before) !== null;
  const rows = await findRows(scope, filter, at, pageSize + 1);
  const periods = await countPeriods(scope, filter, at);
  const page = rows.slice(0, pageSize);
  if (isBackwards) page.reverse();
  const hasMore = rows.length > pageSize;
  const cursorAt = (row: Row | undefined): string | null => (row ? encodeCursor(cursorOf(row, sortOf(filter))) : null);
  return {
    items: page.map(({ createdAt: _createdAt, sortName: _sortName, ...item }) => item),
    total: periods[filter.when],
    periods,
    previousCursor: (isBackwards ? hasMore : decodeCursor(filter.cursor) !== null) ? cursorAt(page[0]) : null,
    nextCursor: isBackwards || hasMore ? cursorAt(page.at(-1)) : null,
    canCreate: scope.can("event.create"),
    canArchive: scope.can("event.update"),
  };
}

type Row = EventListItem & { createdAt: Date; sortName: string };

async function findRows(scope: OrgScope, filter: EventFilter, at: Date, limit: number): Promise<Row[]> {
  const sort = sortOf(filter);
  const after = decodeCursor(filter.cursor);
  const before = after ? null : decodeCursor(filter.before);
  const isDescending = sort.startsWith("-") !== (before !== null);
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return db.$queryRaw<Row[]>`
    SELECT e.id::text AS id, e.name, e.slug, e.kind::text AS kind, ${shownSql(at)} AS status,
      e.visibility::text AS visibility, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.time_zone AS "timeZone",
      NULLIF(concat_ws(', ', e.venue_name, e.address_city), '') AS place,
      (SELECT count(*)::int FROM guests g
        WHERE g.organization_id = e.organization_id AND g.event_id = e.id AND g.deleted_at IS NULL) AS "guestCount",
      e.accepted_count AS "acceptedCount", e.archived_at IS NOT NULL AS "isArchived",
      e.is_sample AS "isSample",
      e.created_at AS "createdAt", e.search_text AS "sortName"
    FROM events e
    WHERE ${visibleTo(scope)} AND ${matches(filter, at)} AND ${inPeriod(filter.when, at)}
      AND ${beyond(after ?? before, sort, isDescending)}
    ORDER BY ${columns[sort]} ${direction}, e.id ${direction}
    LIMIT ${limit}`;
}

async function countPeriods(scope: OrgScope, filter: EventFilter, at: Date): Promise<EventPeriods> {
  const [counts] = await db.$queryRaw<EventPeriods[]>`
    SELECT count(*) FILTER (WHERE ${inPeriod("upcoming", at)})::int AS upcoming,
      count(*) FILTER (WHERE ${inPeriod("past", at)})::int AS past,
      count(*) FILTER (WHERE ${inPeriod("all", at)})::int AS "all",
      count(*) FILTER (WHERE ${inPeriod("archived", at)})::int AS archived
    FROM events e WHERE ${visibleTo(scope)} AND ${matches(filter, at)}`;
  return counts ?? { upcoming: 0, past: 0, all: 0, archived: 0 };
}

const columns: Record<EventSort, Prisma.Sql> = {
  starts: Prisma.sql`e.starts_at`,
  "-starts": Prisma.sql`e.starts_at`,
  name: Prisma.sql`e.search_text`,
  "-name": Prisma.sql`e.search_text`,
  created: Prisma.sql`e.created_at`,
  "-created": Prisma.sql`e.created_at`,
};

function cursorOf(row: Row, sort: EventSort): Cursor {
  if (sort.endsWith("name")) return { keys: [row.sortName], id: row.id };
  return { keys: [(sort.endsWith("created") ? row.createdAt : row.startsAt).toISOString()], id: row.id };
}

/** Somebody who is only staff of single events sees those alone. */
export function visibleTo(scope: OrgScope): Prisma.Sql {
  const inOrganization = Prisma.sql`e.organization_id = ${scope.organizationId}::uuid`;
  if (scope.membership) return inOrganization;
  return Prisma.sql`${inOrganization} AND EXISTS (SELECT 1 FROM event_staff s
    WHERE s.event_id = e.id AND s.organization_id = e.organization_id AND s.user_id = ${scope.actor.userId}::uuid)`;
}

function shownSql(at: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN e.status <> 'confirmed' THEN e.status::text
    WHEN e.ends_at <= ${at} OR e.completed_at <= ${at} THEN 'completed'
    WHEN e.starts_at <= ${at} THEN 'ongoing' ELSE 'confirmed' END`;
}

function inPeriod(period: Period, at: Date): Prisma.Sql {
  if (period === "archived") return Prisma.sql`e.archived_at IS NOT NULL`;
  if (period === "all") return Prisma.sql`e.archived_at IS NULL`;
  const isOver = Prisma.sql`(e.ends_at <= ${at} OR COALESCE(e.completed_at <= ${at}, false))`;
  return period === "past"
    ? Prisma.sql`(e.archived_at IS NULL AND ${isOver})`
    : Prisma.sql`(e.archived_at IS NULL AND NOT ${isOver})`;
}

function matches(filter: EventFilter, at: Date): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  for (const word of foldText(filter.q).split(" ").filter(Boolean)) {
    const contains = Prisma.sql`e.search_text LIKE ${`%${escapeLike(word)}%`}`;
    conditions.push(
      word.length < 3
        ? contains
        : Prisma.sql`(${contains} OR word_similarity(${word}, e.search_text) >= ${typoLikeness})`,
    );
  }
  if (filter.kind.length) conditions.push(Prisma.sql`e.kind::text = ANY(${filter.kind})`);
  if (filter.status.length) conditions.push(Prisma.sql`${shownSql(at)} = ANY(${filter.status})`);
  return Prisma.join(conditions, " AND ");
}

/** The rows behind a position, in the direction of reading. */
function beyond(cursor: Cursor | null, sort: EventSort, isDescending: boolean): Prisma.Sql {
  const key = cursor?.keys[0];
  if (!cursor || typeof key !== "string") return Prisma.sql`true`;
  const isText = sort.endsWith("name");
  if (!isText && Number.isNaN(Date.parse(key))) return Prisma.sql`true`;
  const value = isText ? Prisma.sql`${key}` : Prisma.sql`${new Date(key)}`;
  const compare = isDescending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${columns[sort]}, e.id) ${compare} (${value}, ${cursor.id}::uuid)`;
}

const exportHeader = ["Event", "Kind", "Status", "Starts", "Ends", "Time zone", "Place", "Guests", "Coming", "Address"];
const exportBatch = 500;

/** Every event under the filters, over all pages, as rows of a table with its head. Times are the event's own clock. */
export async function* exportEvents(scope: OrgScope, filter: EventFilter): AsyncGenerator<string[][]> {
  const at = now();
  yield [exportHeader];
  let cursor: string | undefined;
  for (;;) {
    const rows = await findRows(scope, { ...filter, cursor, before: undefined }, at, exportBatch);
    if (rows.length > 0) yield rows.map(exportRow);
    const last = rows.at(-1);
    if (!last || rows.length < exportBatch) return;
    cursor = encodeCursor(cursorOf(last, sortOf(filter)));
  }
}

function exportRow(event: Row): string[] {
  const clock = (instant: Date): string => wallClockOf(instant, event.timeZone).replace("T", " ");
  return [
    event.name,
    eventKindLabels[event.kind],
    statusLabels[event.status],
    clock(event.startsAt),
    clock(event.endsAt),
    event.timeZone,
    event.place ?? "",
    String(event.guestCount),
    String(event.acceptedCount),
    event.slug,
  ];
}
