import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { notFoundError } from "@/lib/platform/errors";

// Not FOR UPDATE: whoever adds guests or answers meanwhile refers to these rows, and need not wait.

/**
 * The event as it is now, locked until the transaction ends. Lock sessions before it, if any: that is the order
 * everywhere. Throws NOT_FOUND when it has just been deleted.
 */
export async function lockEvent(tx: Tx, scope: EventScope): Promise<Prisma.EventModel> {
  await tx.$executeRaw`
    SELECT 1 FROM events WHERE id = ${scope.eventId}::uuid AND organization_id = ${scope.organizationId}::uuid
    FOR NO KEY UPDATE`;
  const event = await tx.event.findFirst({ where: { id: scope.eventId, organizationId: scope.organizationId } });
  if (!event) throw notFoundError();
  return event;
}

/** Locks every session of the event, in the order of their ids. */
export async function lockSessions(tx: Tx, scope: EventScope): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM sessions WHERE event_id = ${scope.eventId}::uuid ORDER BY id
    FOR NO KEY UPDATE`;
}
