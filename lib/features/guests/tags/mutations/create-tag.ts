import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { foldText } from "@/lib/platform/text";
import { tellListChanged } from "../../mutations/tell-change";
import type { CreateTagInput } from "../schema";

/** Adds a tag. Refuses a name that another tag has, whatever its case or accents: the unique key decides. */
export async function createTag(
  scope: EventScope,
  { name, color }: CreateTagInput,
): Promise<Success<{ tagId: string; message: string }> | Refusal<"name_taken">> {
  return inTransaction(async (tx) => {
    const tagId = newId();
    const { count } = await tx.guestTag.createMany({
      data: [{ id: tagId, eventId: scope.eventId, name, nameKey: foldText(name), color }],
      skipDuplicates: true,
    });
    if (count === 0) return nameTaken(name);
    await recordAudit(tx, scope, { action: "guests.tag_created", subject: { kind: "tag", id: tagId, name } });
    await tellListChanged(tx, scope);
    return done({ tagId, message: `The tag “${name}” is ready.` });
  });
}

export function nameTaken(name: string): Refusal<"name_taken"> {
  return refuse("name_taken", `There is a tag “${name}” already.`, { name: ["Choose a name that no other tag has."] });
}
