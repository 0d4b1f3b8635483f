import type { UserScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { formatsIn } from "@/lib/platform/i18n/formats";
import type { UserId } from "@/lib/platform/ids";
import { placeOf, sentenceOf } from "../rules/sentences";
import type { NotificationFilter } from "../schema";
import type { Bell, NotificationItem, NotificationPage } from "../types";
import { sightOf } from "./sight";

const pageSize = 50;
const bellSize = 8;

/** How many a person has not read yet. Two queries. */
export async function countUnread(scope: UserScope): Promise<number> {
  return db.notification.count({ where: { ...(await sightOf(scope)), readAt: null } });
}

/** What the bell shows: the latest few, read or not. Four queries. */
export async function getBell(scope: UserScope): Promise<Bell> {
  const sight = await sightOf(scope);
  const [unread, latest] = await Promise.all([
    db.notification.count({ where: { ...sight, readAt: null } }),
    read(sight, bellSize, scope),
  ]);
  return { unread, latest, now: now(), timeZone: scope.timeZone };
}

/** All that a person was told, latest first, 50 a page. Five queries. */
export async function listNotifications(
  scope: UserScope,
  { show, cursor }: NotificationFilter,
): Promise<NotificationPage> {
  const sight = await sightOf(scope);
  const shown = show === "unread" ? { ...sight, readAt: null } : sight;
  const after = positionOf(cursor);
  const [found, total, unread] = await Promise.all([
    read(after ? { AND: [shown, after] } : shown, pageSize + 1, scope),
    db.notification.count({ where: shown }),
    db.notification.count({ where: { ...sight, readAt: null } }),
  ]);
  const items = found.slice(0, pageSize);
  const last = items.at(-1);
  const hasMore = found.length > pageSize && last;
  return {
    items,
    total,
    unread,
    now: now(),
    timeZone: scope.timeZone,
    nextCursor: hasMore ? encodeCursor({ keys: [last.occurredAt.toISOString()], id: last.id }) : null,
  };
}

/**
 * What somebody has not read of the kinds that they want in this way: by mail what waits to be mailed, in the morning
 * what came since the last. At most fifty, latest first.
 */
export async function listUnreadItems(
  { userId, locale }: { userId: string; locale: string },
  wanted: { way: "mail" } | { way: "digest"; since: Date | null },
): Promise<NotificationItem[]> {
  const own = { userId: userId as UserId };
  const chosen = await db.notificationPreference.findMany({
    where: { userId, way: wanted.way },
    select: { kind: true },
  });
  const kinds = chosen.map(({ kind }) => kind);
  if (kinds.length === 0) return [];
  const when =
    wanted.way === "mail" ? { mailDueAt: { not: null } } : wanted.since ? { occurredAt: { gt: wanted.since } } : {};
  return read({ AND: [await sightOf(own), { readAt: null, kind: { in: kinds }, ...when }] }, pageSize, { locale });
}

function positionOf(cursor: string | undefined): Prisma.NotificationWhereInput | null {
  const after = decodeCursor(cursor);
  const at = typeof after?.keys[0] === "string" ? new Date(after.keys[0]) : null;
  if (!after || !at || Number.isNaN(at.getTime())) return null;
  return { OR: [{ occurredAt: { lt: at } }, { occurredAt: at, id: { lt: after.id } }] };
}

async function read(
  where: Prisma.NotificationWhereInput,
  take: number,
  { locale }: { locale: string },
): Promise<NotificationItem[]> {
  const rows = await db.notification.findMany({
    where,
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      kind: true,
      count: true,
      subjectId: true,
      subjectName: true,
      actorName: true,
      occurredAt: true,
      readAt: true,
      organization: { select: { name: true } },
      event: { select: { id: true, name: true, startsAt: true, timeZone: true } },
    },
  });
  const households = await householdNames(rows);
  return rows.map(({ organization, readAt, ...row }) => {
    const householdName = households.get(row.subjectId ?? "") ?? null;
    const facts = { ...row, organizationName: organization.name, householdName };
    const { id, kind, occurredAt } = row;
    return {
      id,
      kind,
      occurredAt,
      sentence: sentenceOf(facts, formatsIn(locale)),
      href: placeOf(facts),
      organizationName: organization.name,
      isRead: readAt !== null,
    };
  });
}

type Answered = { kind: string; subjectId: string | null; event: { id: string } | null };

/** Names of households that are still there: guests' names are never copied into a notification. */
async function householdNames(rows: readonly Answered[]): Promise<Map<string, string>> {
  const of = rows.flatMap(({ kind, subjectId, event }) =>
    kind === "answers_given" && subjectId && event ? [{ id: subjectId, eventId: event.id }] : [],
  );
  if (of.length === 0) return new Map();
  const households = await db.household.findMany({
    where: { OR: of, deletedAt: null },
    select: { id: true, name: true },
  });
  return new Map(households.map(({ id, name }) => [id, name]));
}
