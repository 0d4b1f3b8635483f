import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { lockEvent } from "./lock-event";

/**
 * Gives the event a cover image that was uploaded for it, or none. Refuses a file of another event or purpose. The image
 * that it replaces is dropped, and its bytes with the next sweep of the storage.
 */
export async function setCover(scope: EventScope, fileId: string | null): Promise<Result<object, "no_such_image">> {
  return inTransaction(async (tx): Promise<Result<object, "no_such_image">> => {
    const event = await lockEvent(tx, scope);
    if (fileId) {
      const file = await tx.storedFile.findFirst({
        where: { id: fileId, organizationId: scope.organizationId, eventId: scope.eventId, purpose: "cover" },
        select: { id: true },
      });
      if (!file) return refuse("no_such_image", "We could not find that image. Please upload it again.");
    }
    if (event.coverFileId === fileId) return done({ message: "Saved." });
    await tx.event.update({
      where: { id: scope.eventId, organizationId: scope.organizationId },
      data: { coverFileId: fileId },
    });
    if (event.coverFileId) {
      await tx.storedFile.deleteMany({
        where: { id: event.coverFileId, organizationId: scope.organizationId, eventId: scope.eventId },
      });
    }
    await recordAudit(tx, scope, {
      action: fileId ? "event.cover_set" : "event.cover_removed",
      subject: { kind: "event", id: scope.eventId, name: event.name },
    });
    await raise(tx, scope, { name: "events/event.updated", data: { eventId: scope.eventId } });
    return done({ message: fileId ? "The cover image is set." : "The cover image is gone." });
  });
}
