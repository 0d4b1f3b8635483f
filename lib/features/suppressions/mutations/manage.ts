import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId, newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";

/** Nothing that may be left out is sent to these addresses any more. Those that are on the list stay as they are. */
export async function addSuppressions(
  scope: OrgScope,
  addresses: readonly string[],
): Promise<Result<{ added: number }>> {
  const { organizationId } = scope;
  const at = now();
  return inTransaction(async (tx) => {
    const { count } = await tx.suppression.createMany({
      data: addresses.map((address) => ({
        id: newId(),
        organizationId,
        address,
        reason: "by_hand" as const,
        createdAt: at,
      })),
      skipDuplicates: true,
    });
    if (count > 0)
      await recordAudit(tx, scope, { action: "suppressions.added", subject: about(scope), after: { count } });
    return done({ added: count });
  });
}

/**
 * Takes an address off the list: one that was added by hand, or that bounced at this organization's mail. Refuses who
 * asked to be left alone: only they can change that.
 */
export async function removeSuppression(
  scope: OrgScope,
  suppressionId: string,
): Promise<Result<object, "not_found" | "their_own_wish">> {
  const { organizationId } = scope;
  const gone = refuse("not_found", "This address is on the list no longer.");
  if (!isId(suppressionId)) return gone;
  return inTransaction(async (tx) => {
    const mine = { id: suppressionId, OR: [{ organizationId }, { foundById: organizationId }] };
    const { count } = await tx.suppression.deleteMany({
      where: { AND: [mine, { reason: { in: ["by_hand", "hard_bounce"] } }] },
    });
    if (count === 0) {
      const left = await tx.suppression.count({ where: mine });
      return left === 0 ? gone : refuse("their_own_wish", "They asked for this themselves; only they can change it.");
    }
    await recordAudit(tx, scope, {
      action: "suppressions.removed",
      subject: { kind: "suppression", id: suppressionId },
    });
    return done();
  });
}

/** Whether opening and clicking of announcements is followed, for those that are written from now on. */
export async function setMailTracking(scope: OrgScope, mailTracking: boolean): Promise<Result> {
  return inTransaction(async (tx) => {
    await tx.organization.update({ where: { id: scope.organizationId }, data: { mailTracking } });
    const action = mailTracking ? "organizations.tracking_allowed" : "organizations.tracking_ended";
    await recordAudit(tx, scope, { action, subject: about(scope) });
    return done();
  });
}

const about = ({ organizationId }: OrgScope) => ({ kind: "organization", id: organizationId });
