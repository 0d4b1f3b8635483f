import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { foldText } from "@/lib/platform/text";
import { type AtGuests, tellListChanged } from "../../mutations/tell-change";
import { tagColors } from "../../types";
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

/**
 * The ids of tags by folded name (platform/text); those that do not exist yet are made, in turning colours. For
 * imports: writes no audit. Names must have been checked.
 */
export async function ensureTags(tx: Tx, at: AtGuests, names: readonly string[]): Promise<Map<string, string>> {
  const byKey = new Map(names.map((name) => [foldText(name), name]));
  await tx.guestTag.createMany({
    data: [...byKey].map(([nameKey, name], index) => ({
      id: newId(),
      eventId: at.eventId,
      name,
      nameKey,
      color: tagColors[index % tagColors.length] ?? "slate",
    })),
    skipDuplicates: true,
  });
  const tags = await tx.guestTag.findMany({
    where: { eventId: at.eventId, nameKey: { in: [...byKey.keys()] } },
    select: { id: true, nameKey: true },
  });
  return new Map(tags.map(({ id, nameKey }) => [nameKey, id]));
}
