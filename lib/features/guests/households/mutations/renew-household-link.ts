import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { done, type Success } from "@/lib/platform/result";
import { lockHousehold } from "../../mutations/lock-household";
import { linkOf } from "../data";

/**
 * Gives a household a new secret link; every older one, printed or mailed, stops working at once. Throws NOT_FOUND for
 * a household that is removed or another event's.
 */
export async function renewHouseholdLink(
  scope: EventScope,
  householdId: string,
): Promise<Success<{ link: string; message: string }>> {
  return inTransaction(async (tx) => {
    const { name } = await lockHousehold(tx, scope, householdId);
    const { linkVersion } = await tx.household.update({
      where: { eventId_id: { eventId: scope.eventId, id: householdId } },
      data: { linkVersion: { increment: 1 }, updatedAt: now() },
      select: { linkVersion: true },
    });
    await recordAudit(tx, scope, {
      action: "households.link_renewed",
      subject: { kind: "household", id: householdId, name },
      after: { linkVersion },
    });
    return done({
      link: linkOf(householdId, linkVersion),
      message: `${name} has a new link. The old one no longer works.`,
    });
  });
}
