import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { readColumns } from "../rules";
import type { UpdateViewInput } from "../schema";
import type { GuestView } from "../types";
import { viewOwner } from "./save-view";

/** Changes what is given of a saved list of one's own. Throws NOT_FOUND for another's, whoever sees it. */
export async function updateView(scope: EventScope, input: UpdateViewInput): Promise<Success<{ message: string }>> {
  const { organizationId, eventId } = scope;
  const { viewId, ...given } = input;
  const ownerId = viewOwner(scope, given.isShared ?? false);
  return inTransaction(async (tx) => {
    const where = { id: viewId, organizationId, eventId, ownerId };
    const before = await tx.guestView.findFirst({ where, select: { name: true, isShared: true } });
    if (!before) throw notFoundError();
    await tx.guestView.updateMany({ where, data: { ...given, updatedAt: now() } });
    const name = given.name ?? before.name;
    const isShared = given.isShared ?? before.isShared;
    if (isShared || before.isShared) {
      await recordAudit(tx, scope, {
        action: "guests.view_updated",
        subject: { kind: "view", id: viewId, name },
        before,
        after: { name, isShared },
      });
    }
    return done({ message: `“${name}” is saved.` });
  });
}

/** Deletes a saved list of one's own and answers with it, so that saving it again undoes this. */
export async function deleteView(
  scope: EventScope,
  viewId: string,
): Promise<Success<{ message: string; deleted: Pick<GuestView, "name" | "query" | "columns" | "isShared"> }>> {
  const { organizationId, eventId } = scope;
  const ownerId = viewOwner(scope, false);
  return inTransaction(async (tx) => {
    const where = { id: viewId, organizationId, eventId, ownerId };
    const select = { name: true, query: true, columns: true, isShared: true };
    const view = await tx.guestView.findFirst({ where, select });
    if (!view) throw notFoundError();
    await tx.guestView.deleteMany({ where });
    if (view.isShared) {
      await recordAudit(tx, scope, {
        action: "guests.view_deleted",
        subject: { kind: "view", id: viewId, name: view.name },
      });
    }
    return done({ message: `“${view.name}” is deleted.`, deleted: { ...view, columns: readColumns(view.columns) } });
  });
}
