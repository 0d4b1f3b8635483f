import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { placeGuests } from "../../mutations/place-guests";
import { tellListChanged } from "../../mutations/tell-change";
import type { MergeHouseholdsInput } from "../schema";

const allowanceMax = 50;

/**
 * Moves everyone of other households into one: it keeps its name, address and link, allows the plus-ones of all
 * together, and the others' links die. `changeId` takes it back (undoChange). Throws NOT_FOUND when any of them is
 * removed or another event's.
 */
export async function mergeHouseholds(
  scope: EventScope,
  { householdId, otherIds }: MergeHouseholdsInput,
): Promise<Success<{ changeId: string; message: string }>> {
  return inTransaction(async (tx) => {
    const all = [householdId, ...new Set(otherIds)];
    await lockHouseholds(tx, scope, all);
    const households = await tx.household.findMany({
      where: { eventId: scope.eventId, id: { in: all }, deletedAt: null },
      select: { id: true, name: true, allowance: true, lastAnsweredAt: true },
    });
    if (households.length !== all.length) throw notFoundError();
    const guests = await tx.guest.findMany({
      where: {
        organizationId: scope.organizationId,
        eventId: scope.eventId,
        householdId: { in: otherIds },
        deletedAt: null,
      },
      select: { id: true },
      orderBy: [{ householdId: "asc" }, { position: "asc" }],
    });
    const { changeId, household } = await placeGuests(
      tx,
      scope,
      guests.map(({ id }) => id),
      householdId,
    );
    const allowance = households.reduce((sum, each) => sum + each.allowance, 0);
    const answers = households.flatMap(({ lastAnsweredAt }) => (lastAnsweredAt ? [lastAnsweredAt.getTime()] : []));
    await tx.household.updateMany({
      where: { id: householdId, eventId: scope.eventId },
      data: {
        allowance: Math.min(allowanceMax, allowance),
        ...(answers.length > 0 && { lastAnsweredAt: new Date(Math.max(...answers)) }),
        updatedAt: now(),
      },
    });
    await recordAudit(tx, scope, {
      action: "households.merged",
      subject: { kind: "household", id: householdId, name: household.name },
      after: { from: households.filter(({ id }) => id !== householdId).map(({ name }) => name) },
    });
    await tellListChanged(tx, scope);
    return done({ changeId, message: `${otherIds.length + 1} households are now ${household.name}.` });
  });
}
