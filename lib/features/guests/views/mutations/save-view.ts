import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { forbiddenError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import type { SaveViewInput } from "../schema";

export const viewsAllowed = 50;

/** Who may save lists: people, as many as a menu can hold. Sharing is for those who may change guests. */
export function viewOwner(scope: EventScope, isShared: boolean) {
  const ownerId = userOf(scope.actor);
  if (!ownerId || (isShared && !scope.can("guests.write"))) throw forbiddenError();
  return ownerId;
}

/** Keeps a list under a name, for oneself or for everybody at the event. Refuses the fifty-first of one person. */
export async function saveView(
  scope: EventScope,
  input: SaveViewInput,
): Promise<Success<{ viewId: string; message: string }> | Refusal<"too_many">> {
  const { organizationId, eventId } = scope;
  const ownerId = viewOwner(scope, input.isShared);
  return inTransaction(async (tx) => {
    // One person saves one after the other: the lock is theirs alone.
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${ownerId}::uuid FOR NO KEY UPDATE`;
    const count = await tx.guestView.count({ where: { organizationId, eventId, ownerId } });
    if (count >= viewsAllowed) {
      return refuse("too_many", `You have ${viewsAllowed} saved lists here. Delete one first.`);
    }
    const at = now();
    const viewId = newId();
    await tx.guestView.create({
      data: { id: viewId, organizationId, eventId, ownerId, ...input, createdAt: at, updatedAt: at },
    });
    if (input.isShared) {
      await recordAudit(tx, scope, {
        action: "guests.view_shared",
        subject: { kind: "view", id: viewId, name: input.name },
      });
    }
    return done({ viewId, message: `“${input.name}” is saved.` });
  });
}
