import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

export type LockedLayout = {
  id: string;
  name: string;
  revision: number;
  roomRevision: number;
  changedBy: string | null;
  sessionId: string | null;
  releasedAt: Date | null;
};

/**
 * Locks a layout: whoever changes it or anything in it comes one after the other. Throws NOT_FOUND for another event's.
 */
export async function lockLayout(tx: Tx, scope: EventScope, layoutId: string): Promise<LockedLayout> {
  if (!isId(layoutId)) throw notFoundError();
  const [row] = await tx.$queryRaw<LockedLayout[]>`
    SELECT l.id::text, l.name, l.revision, l.room_revision AS "roomRevision", l.session_id::text AS "sessionId",
      l.released_at AS "releasedAt", (SELECT u.name FROM users u WHERE u.id = l.changed_by_id) AS "changedBy"
    FROM seating_layouts l
    WHERE l.id = ${layoutId}::uuid AND l.event_id = ${scope.eventId}::uuid
      AND l.organization_id = ${scope.organizationId}::uuid
    FOR UPDATE OF l`;
  if (!row) throw notFoundError();
  return row;
}
