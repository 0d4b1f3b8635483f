import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Refusal, type Success } from "@/lib/platform/result";
import { foldText } from "@/lib/platform/text";
import { tellListChanged } from "../../mutations/tell-change";
import type { UpdateTagInput } from "../schema";
import { nameTaken } from "./create-tag";

/** Renames and recolours a tag. Refuses a name that another has. Throws NOT_FOUND for a tag of another event. */
export async function updateTag(
  scope: EventScope,
  { tagId, name, color }: UpdateTagInput,
): Promise<Success<{ message: string }> | Refusal<"name_taken">> {
  try {
    return await inTransaction(async (tx) => {
      const where = { id: tagId, eventId: scope.eventId };
      const before = await tx.guestTag.findFirst({ where, select: { name: true, color: true } });
      if (!before) throw notFoundError();
      await tx.guestTag.updateMany({ where, data: { name, nameKey: foldText(name), color } });
      await recordAudit(tx, scope, {
        action: "guests.tag_updated",
        subject: { kind: "tag", id: tagId, name },
        before,
        after: { name, color },
      });
      await tellListChanged(tx, scope);
      return done({ message: `The tag “${name}” is saved.` });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken(name);
    throw error;
  }
}
