import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result } from "@/lib/platform/result";
import { type LockedLayout, lockLayout } from "../../mutations/lock-layout";

type Message = { message: string };

/**
 * Lets guests find their seats in a layout, instead of in whichever was released for the same part of the event.
 * Releasing it again changes nothing.
 */
export async function releaseLayout(scope: EventScope, { layoutId }: { layoutId: string }): Promise<Result<Message>> {
  return inTransaction(async (tx) => {
    // All of the event's, sorted: two releases at once follow each other.
    await tx.$executeRaw`SELECT 1 FROM seating_layouts WHERE event_id = ${scope.eventId}::uuid
      AND organization_id = ${scope.organizationId}::uuid ORDER BY id FOR UPDATE`;
    const layout = await lockLayout(tx, scope, layoutId);
    if (layout.releasedAt) return done({ message: `“${layout.name}” is released.` });
    await tx.seatingLayout.updateMany({
      where: { eventId: scope.eventId, sessionId: layout.sessionId, releasedAt: { not: null } },
      data: { releasedAt: null },
    });
    await setReleased(tx, scope, layout, now());
    const seated = await tx.seatClaim.count({ where: { layoutId, eventId: scope.eventId, kind: "guest" } });
    return done({
      message: `“${layout.name}” is released: ${seated === 1 ? "1 guest finds" : `${seated} guests find`} their seat.`,
    });
  });
}

/** Takes a layout back from the guests. */
export async function withdrawLayout(scope: EventScope, { layoutId }: { layoutId: string }): Promise<Result<Message>> {
  return inTransaction(async (tx) => {
    const layout = await lockLayout(tx, scope, layoutId);
    if (layout.releasedAt) await setReleased(tx, scope, layout, null);
    return done({ message: `Guests no longer see “${layout.name}”.` });
  });
}

async function setReleased(
  tx: Tx,
  scope: EventScope,
  { id, name }: LockedLayout,
  releasedAt: Date | null,
): Promise<void> {
  await tx.seatingLayout.update({ where: { id, eventId: scope.eventId }, data: { releasedAt, updatedAt: now() } });
  await recordAudit(tx, scope, {
    action: releasedAt ? "seating.released" : "seating.withdrawn",
    subject: { kind: "seating_layout", id, name },
  });
  await raise(tx, scope, { name: "seating/layout.changed", data: { eventId: scope.eventId, layoutId: id } });
}
