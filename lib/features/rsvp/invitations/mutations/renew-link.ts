import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Result } from "@/lib/platform/result";

/**
 * Gives a household a new link. Every link it had, in mails and on paper, leads nowhere from now on; answers stay.
 * Throws NOT_FOUND for another event's household.
 */
export async function renewLink(scope: EventScope, { householdId }: { householdId: string }): Promise<Result> {
  return inTransaction(async (tx) => {
    await lockHouseholds(tx, scope, [householdId]);
    const household = await tx.household.findFirst({
      where: {
        id: householdId,
        eventId: scope.eventId,
        deletedAt: null,
        event: { organizationId: scope.organizationId },
      },
      select: { name: true },
    });
    if (!household) throw notFoundError();
    const { linkVersion } = await tx.household.update({
      where: { eventId_id: { eventId: scope.eventId, id: householdId } },
      data: { linkVersion: { increment: 1 } },
      select: { linkVersion: true },
    });
    await recordAudit(tx, scope, {
      action: "rsvp.link-renewed",
      subject: { kind: "household", id: householdId, name: household.name },
      after: { linkVersion },
    });
    return done({ message: `${household.name} has a new link. The old one no longer works.` });
  });
}
