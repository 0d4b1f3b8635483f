import { hadAddress } from "@/lib/features/accounts/address/data";
import { putVerifiedUser } from "@/lib/features/accounts/mutations/register";
import { openSession } from "@/lib/features/accounts/mutations/sessions";
import { passwordProblem } from "@/lib/features/accounts/rules/passwords";
import type { UserScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { hashSecret } from "@/lib/platform/auth/secrets";
import type { Visitor } from "@/lib/platform/auth/visitor";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { UserId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { joinByInvitation, lockOpenInvitation, type OpenInvitation } from "./open-invitation";

const closed = (): Refusal<"closed"> =>
  refuse("closed", "This invitation was used already, was taken back, or has expired. Ask for a new one.");

/**
 * Joins what the link offers. Refuses anybody whose own confirmed address is not, and never was, the one invited, and a
 * link that was used: of any number at once exactly one joins.
 */
export async function acceptInvitation(
  scope: UserScope,
  token: string,
): Promise<Result<{ path: string }, "closed" | "other_address">> {
  return inTransaction(async (tx) => {
    const invitation = await lockOpenInvitation(tx, token);
    if (!invitation) return closed();
    if (invitation.email !== scope.email && !(await hadAddress(scope, invitation.email))) {
      const message = `This invitation is for ${invitation.email}; you are signed in as ${scope.email}.`;
      return refuse("other_address", message);
    }
    await joinByInvitation(tx, invitation, { userId: scope.userId, name: scope.name });
    await workThere(tx, scope.sessionId, invitation);
    return done({ path: pathOf(invitation) });
  });
}

/**
 * Makes an account for the invited address (the mailed link proves it), joins, and signs in. Refuses a weak password, a
 * link that was used, and an address that has an account: its owner signs in instead.
 */
export async function registerByInvitation(
  visitor: Visitor,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Result<{ userId: UserId; sessionId: string; path: string }, "closed" | "has_account" | "weak_password">> {
  const invited = await db.invitation.findUnique({ where: { tokenHash: hashSecret(token) }, select: { email: true } });
  if (!invited) return closed();
  const problem = passwordProblem(password, invited.email);
  if (problem) return refuse("weak_password", "One field needs your attention.", { password: [problem] });
  const secretHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const invitation = await lockOpenInvitation(tx, token);
    if (!invitation) return closed();
    const userId = await putVerifiedUser(tx, visitor, { name, email: invitation.email, secretHash });
    if (!userId) return refuse("has_account", `${invitation.email} has an account. Sign in to accept.`);
    await joinByInvitation(tx, invitation, { userId, name });
    const sessionId = await openSession(tx, visitor, userId);
    await workThere(tx, sessionId, invitation);
    return done({ userId, sessionId, path: pathOf(invitation) });
  });
}

/** Declines: the link is the authority, no account is needed. Refuses a link that was used. */
export async function declineInvitation(_visitor: Visitor, token: string): Promise<Result<object, "closed">> {
  return inTransaction(async (tx) => {
    const invitation = await lockOpenInvitation(tx, token);
    if (!invitation) return closed();
    await tx.invitation.update({ where: { id: invitation.id }, data: { revokedAt: now() } });
    const { organizationId, eventId } = invitation;
    await recordAudit(
      tx,
      { actor: { kind: "system", job: "invitation link" }, organizationId, eventId },
      {
        action: eventId ? "staff.invitation_declined" : "organizations.invitation_declined",
        subject: { kind: "invitation", id: invitation.id, name: invitation.email },
      },
    );
    return done();
  });
}

async function workThere(tx: Tx, sessionId: string, { organizationId }: OpenInvitation): Promise<void> {
  await tx.userSession.updateMany({ where: { id: sessionId }, data: { activeOrganizationId: organizationId } });
}

const pathOf = ({ eventId }: OpenInvitation): string => (eventId ? `/events/${eventId}` : "/dashboard");
