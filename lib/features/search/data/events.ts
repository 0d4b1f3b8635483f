import { visibleTo } from "@/lib/features/events/list/data";
import { isPageServed } from "@/lib/features/events/rules";
import { permissionsOnEvent } from "@/lib/platform/access/permissions";
import { formatsOf, type OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Formats } from "@/lib/platform/i18n/formats";
import type { PresentEvent } from "../rules/commands";
import type { SearchHit } from "../types";
import { contains } from "./words";

type Row = { id: string; name: string; startsAt: Date; timeZone: string; place: string | null };

/** Events that the person may see, those to come first, the nearest before the others. One query. */
export async function findEvents(
  scope: OrgScope,
  words: readonly string[],
  { tx, isForgiving, limit }: { tx: Tx; isForgiving: boolean; limit: number },
): Promise<SearchHit[]> {
  const at = now();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id::text, e.name, e.starts_at AS "startsAt", e.time_zone AS "timeZone", e.address_city AS place
    FROM events e
    WHERE ${visibleTo(scope)} AND ${contains(Prisma.sql`e.search_text`, words, isForgiving)}
    ORDER BY e.archived_at IS NOT NULL, e.ends_at < ${at}, abs(extract(epoch FROM e.starts_at - ${at}::timestamptz)), e.id
    LIMIT ${limit}`;
  return rows.map((row) => toHit(row, formatsOf(scope.actor)));
}

/** Events used lately that the person still may see. One query. */
export async function findEventsById(scope: OrgScope, ids: readonly string[]): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id::text, e.name, e.starts_at AS "startsAt", e.time_zone AS "timeZone", e.address_city AS place
    FROM events e WHERE ${visibleTo(scope)} AND e.id = ANY(${[...ids]}::uuid[])`;
  return rows.map((row) => toHit(row, formatsOf(scope.actor)));
}

function toHit({ id, name, startsAt, timeZone, place }: Row, formats: Formats): SearchHit {
  const day = formats.date(startsAt, timeZone, { dateStyle: "medium" });
  return {
    kind: "event",
    key: `event:${id}`,
    label: name,
    note: place ? `${day} · ${place}` : day,
    href: `/events/${id}`,
  };
}

/** The event whose page is open, as this person may use it; null when it is none of theirs. One query. */
export async function getPresentEvent(scope: OrgScope, eventId: string): Promise<PresentEvent | null> {
  const { organizationId, membership, actor } = scope;
  const event = await db.event.findFirst({
    where: { id: eventId, organizationId },
    select: {
      id: true,
      name: true,
      slug: true,
      status: true,
      visibility: true,
      staff: { where: { userId: actor.userId }, select: { role: true, grants: true, revokes: true } },
    },
  });
  if (!event) return null;
  const held = permissionsOnEvent({ membership, staff: event.staff[0] ?? null });
  if (!held.has("event.read")) return null;
  const { id, name, slug } = event;
  return { id, name, slug, isPageServed: isPageServed(event), can: (permission) => held.has(permission) };
}
