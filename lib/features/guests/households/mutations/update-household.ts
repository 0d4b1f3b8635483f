import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { lockHousehold } from "../../mutations/lock-household";
import { rewriteSearch } from "../../mutations/rewrite-search";
import { tellListChanged } from "../../mutations/tell-change";
import type { UpdateHouseholdInput } from "../schema";

/**
 * Changes what is given of a household. Refuses an allowance below the plus-ones that it has named already. Throws
 * NOT_FOUND for a household that is removed or another event's.
 */
export async function updateHousehold(
  scope: EventScope,
  input: UpdateHouseholdInput,
): Promise<Success<{ message: string }> | Refusal<"allowance_used">> {
  const { householdId, ...given } = input;
  return inTransaction(async (tx) => {
    const before = await lockHousehold(tx, scope, householdId);
    const named = given.allowance === undefined ? 0 : await countPlusOnes(tx, scope, householdId);
    if (given.allowance !== undefined && given.allowance < named) {
      const who = named === 1 ? "one plus-one" : `${named} plus-ones`;
      return refuse("allowance_used", `${before.name} has already named ${who}.`, {
        allowance: [`Already named: ${who}. Remove them first.`],
      });
    }
    const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    await tx.household.updateMany({
      where: { id: householdId, eventId: scope.eventId, deletedAt: null },
      data: { ...data, updatedAt: now() },
    });
    if (given.name !== undefined || given.email !== undefined) await rewriteSearch(tx, scope, [householdId]);
    const name = given.name ?? before.name;
    await recordAudit(tx, scope, {
      action: "households.updated",
      subject: { kind: "household", id: householdId, name },
      before: { name: before.name, email: before.email, allowance: before.allowance },
      after: data,
    });
    await tellListChanged(tx, scope);
    return done({ message: `${name} is saved.` });
  });
}

/** Plus-ones whom guests named within the allowance and who are still on the list. */
async function countPlusOnes(tx: Tx, scope: EventScope, householdId: string): Promise<number> {
  return tx.guest.count({
    where: {
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      householdId,
      source: "plus_one",
      deletedAt: null,
    },
  });
}
