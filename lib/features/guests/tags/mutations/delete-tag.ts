import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { tellListChanged } from "../../mutations/tell-change";
import { guestCount } from "../../rules";

/** Deletes a tag and takes it off every guest; the guests stay. Throws NOT_FOUND for a tag of another event. */
export async function deleteTag(scope: EventScope, tagId: string): Promise<Success<{ message: string }>> {
  return inTransaction(async (tx) => {
    const where = { id: tagId, eventId: scope.eventId };
    const tag = await tx.guestTag.findFirst({ where, select: { name: true, _count: { select: { taggings: true } } } });
    if (!tag) throw notFoundError();
    await tx.guestTag.deleteMany({ where });
    await recordAudit(tx, scope, {
      action: "guests.tag_deleted",
      subject: { kind: "tag", id: tagId, name: tag.name },
      before: { name: tag.name, guests: tag._count.taggings },
    });
    await tellListChanged(tx, scope);
    return done({
      message: `The tag “${tag.name}” is gone from ${guestCount(tag._count.taggings, formatsOf(scope.actor))}.`,
    });
  });
}
