import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { newSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { invitationLifetimeMs } from "../../rules/invitations";
import { offerOf } from "../data";
import { invitationMail } from "../mails/invitation";

const answered = (): Refusal<"not_found"> => refuse("not_found", "This invitation was answered or taken back.");

/** Where an invitation must stand to be changed by the scope: in its organization, and at its event if it has one. */
function within(scope: OrgScope | EventScope, id: string) {
  const place = "eventId" in scope ? { eventId: scope.eventId } : {};
  return { id, organizationId: scope.organizationId, ...place, acceptedAt: null, revokedAt: null };
}

/** Takes an invitation back: its link no longer works. Refuses one that was answered, or is another tenant's. */
export async function revokeInvitation(
  scope: OrgScope | EventScope,
  invitationId: string,
): Promise<Result<{ email: string }, "not_found">> {
  if (!isId(invitationId)) return answered();
  return inTransaction(async (tx) => {
    const [row] = await tx.invitation.updateManyAndReturn({
      where: within(scope, invitationId),
      data: { revokedAt: now() },
      select: { email: true, eventId: true },
    });
    if (!row) return answered();
    await recordAudit(
      tx,
      { actor: scope.actor, organizationId: scope.organizationId, eventId: row.eventId },
      {
        action: row.eventId ? "staff.invitation_revoked" : "organizations.invitation_revoked",
        subject: { kind: "invitation", id: invitationId, name: row.email },
      },
    );
    return done({ email: row.email });
  });
}

/**
 * Mails an invitation again with a new link, for another two weeks; the older link stops working. Refuses one that was
 * answered, or is another tenant's.
 */
export async function resendInvitation(
  scope: OrgScope | EventScope,
  invitationId: string,
): Promise<Result<{ email: string }, "not_found">> {
  const { actor, organizationId } = scope;
  if (!isId(invitationId) || actor.kind !== "user") return answered();
  await enforceLimit("organizations.invite", organizationId);
  const invitation = await db.invitation.findFirst({
    where: within(scope, invitationId),
    select: {
      email: true,
      eventId: true,
      role: true,
      staffRole: true,
      event: { select: { id: true, name: true } },
      organization: { select: { name: true, accentColor: true } },
    },
  });
  if (!invitation) return answered();
  const { secret, hash } = newSecret();
  const { email, eventId, organization } = invitation;
  const mail = await invitationMail({
    organizationName: organization.name,
    accentColor: organization.accentColor,
    inviterName: actor.name,
    offer: offerOf(invitation),
    secret,
  });
  return inTransaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: within(scope, invitationId),
      data: { tokenHash: hash, expiresAt: new Date(now().getTime() + invitationLifetimeMs) },
    });
    if (count === 0) return answered();
    const dedupeKey = `organizations.invitation:${hash}`;
    await queueMail(tx, { ...mail, dedupeKey, to: { address: email }, organizationId, ...(eventId && { eventId }) });
    await recordAudit(
      tx,
      { actor, organizationId, eventId },
      {
        action: eventId ? "staff.invitation_resent" : "organizations.invitation_resent",
        subject: { kind: "invitation", id: invitationId, name: email },
      },
    );
    return done({ email });
  });
}
