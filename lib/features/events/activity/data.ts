import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { activityText } from "./rules";
import type { ActivityItem, ActivityPage } from "./types";

const pageSize = 50;

/** What was done at the event, latest first, 50 a page. Two queries. */
export async function listActivity(scope: EventScope, cursor?: string): Promise<ActivityPage> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { timeZone: true },
  });
  if (!event) throw notFoundError();
  const items = await listLatest(scope, pageSize + 1, cursor);
  const shown = items.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown,
    timeZone: event.timeZone,
    nextCursor: items.length > pageSize && last ? encodeCursor({ keys: [last.at.toISOString()], id: last.id }) : null,
  };
}

/** Kept, but told of one by one they would drown the rest: who was seated where. */
const tooFine = ["seating.changed"];

/** The latest things done at the event. One query. */
export async function listLatest(scope: EventScope, limit: number, cursor?: string): Promise<ActivityItem[]> {
  const after = decodeCursor(cursor);
  const at = typeof after?.keys[0] === "string" ? new Date(after.keys[0]) : null;
  const rows = await db.auditEntry.findMany({
    where: {
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      action: { notIn: tooFine },
      ...(after &&
        at &&
        !Number.isNaN(at.getTime()) && { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      actorKind: true,
      actorName: true,
      action: true,
      subjectName: true,
      before: true,
      after: true,
      createdAt: true,
    },
  });
  return rows.map((row) => ({
    id: row.id,
    actor: row.actorKind === "system" ? null : row.actorName,
    text: activityText(row, formatsOf(scope.actor)),
    at: row.createdAt,
  }));
}
