import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockLayout } from "../../mutations/lock-layout";
import { requireSession } from "./create-layout";

type Message = { message: string };

/** Gives a layout a name and says what it is for. Refuses another session while guests find their seats in it. */
export async function renameLayout(
  scope: EventScope,
  { layoutId, name, sessionId }: { layoutId: string; name: string; sessionId: string | null },
): Promise<Result<Message, "released">> {
  return inTransaction(async (tx): Promise<Result<Message, "released">> => {
    const layout = await lockLayout(tx, scope, layoutId);
    if (layout.releasedAt && layout.sessionId !== sessionId) {
      return refuse("released", "Guests find their seats in this layout. Withdraw it before it is for something else.");
    }
    await requireSession(tx, scope, sessionId);
    const revision = layout.revision + 1;
    await tx.seatingLayout.update({
      where: { id: layoutId, eventId: scope.eventId },
      data: { name, sessionId, revision, roomRevision: revision, changedById: userOf(scope.actor), updatedAt: now() },
    });
    await recordAudit(tx, scope, {
      action: "seating.renamed",
      subject: { kind: "seating_layout", id: layoutId, name },
      before: { name: layout.name, sessionId: layout.sessionId },
      after: { name, sessionId },
    });
    await raise(tx, scope, { name: "seating/layout.changed", data: { eventId: scope.eventId, layoutId } });
    return done({ message: `“${name}” is kept.` });
  });
}

/** Deletes a layout with everything in it. Refuses the one that guests find their seats in. */
export async function deleteLayout(
  scope: EventScope,
  { layoutId }: { layoutId: string },
): Promise<Result<Message, "released">> {
  return inTransaction(async (tx): Promise<Result<Message, "released">> => {
    const layout = await lockLayout(tx, scope, layoutId);
    if (layout.releasedAt) {
      return refuse("released", "Guests find their seats in this layout. Withdraw it first.");
    }
    const seated = await tx.seatClaim.count({ where: { layoutId, eventId: scope.eventId, kind: "guest" } });
    await tx.seatingLayout.delete({ where: { id: layoutId, eventId: scope.eventId } });
    await recordAudit(tx, scope, {
      action: "seating.deleted",
      subject: { kind: "seating_layout", id: layoutId, name: layout.name },
      before: { seated },
    });
    await raise(tx, scope, { name: "seating/layout.changed", data: { eventId: scope.eventId, layoutId } });
    return done({ message: `“${layout.name}” is deleted.` });
  });
}
