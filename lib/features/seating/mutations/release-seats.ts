import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { answerSql } from "../data/answers";
import { type LockedLayout, lockLayout } from "./lock-layout";

/** A guest who gave a seat back. */
type Released = { guestId: string; name: string };

/**
 * Takes the seats of guests who said that they are not coming (to what the layout is for) or are off the list. One
 * transaction a layout; doing it again changes nothing. Answers how many seats were given back.
 */
export async function releaseSeats(scope: EventScope): Promise<number> {
  const layouts = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.layout_id::text AS id FROM seat_claims c
    JOIN guests g ON g.event_id = c.event_id AND g.id = c.guest_id
    WHERE c.event_id = ${scope.eventId}::uuid AND g.organization_id = ${scope.organizationId}::uuid
      AND (g.deleted_at IS NOT NULL OR EXISTS (
        SELECT FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'declined'))
    ORDER BY id`;
  let released = 0;
  for (const { id } of layouts) {
    released += await inTransaction(async (tx) => releaseIn(tx, scope, await lockLayout(tx, scope, id)));
  }
  return released;
}

async function releaseIn(tx: Tx, scope: EventScope, layout: LockedLayout): Promise<number> {
  const { id: layoutId, sessionId } = layout;
  const revision = layout.revision + 1;
  const released = await tx.$queryRaw<Released[]>`
    WITH freed AS (
      DELETE FROM seat_claims c USING guests g
      WHERE c.layout_id = ${layoutId}::uuid AND c.event_id = ${scope.eventId}::uuid
        AND g.event_id = c.event_id AND g.id = c.guest_id
        AND (g.deleted_at IS NOT NULL OR ${answerSql(sessionId)} = 'declined')
      RETURNING c.guest_id, trim(concat_ws(' ', g.first_name, g.last_name)) AS name),
    noted AS (
      INSERT INTO seating_removals (event_id, layout_id, kind, subject_id, revision)
      SELECT ${scope.eventId}::uuid, ${layoutId}::uuid, 'guest', guest_id, ${revision}::int FROM freed
      ON CONFLICT (layout_id, kind, subject_id) DO UPDATE SET revision = EXCLUDED.revision, changed_by_id = NULL)
    SELECT guest_id::text AS "guestId", name FROM freed ORDER BY guest_id`;
  if (released.length === 0) return 0;
  await tx.seatingLayout.update({
    where: { id: layoutId, eventId: scope.eventId },
    data: { revision, updatedAt: now() },
  });
  const guestIds = released.map(({ guestId }) => guestId);
  await recordAudit(tx, scope, {
    action: "seating.seats_released",
    subject: { kind: "seating_layout", id: layoutId, name: layout.name },
    before: { guestIds },
  });
  const { eventId } = scope;
  await raise(
    tx,
    scope,
    { name: "seating/layout.changed", data: { eventId, layoutId } },
    { name: "seating/seat.released", data: { eventId, layoutId, guestIds } },
  );
  return released.length;
}
