import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { newSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db/constraints";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { queueMail } from "@/lib/platform/mail/queue";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { done, type Result, refuse } from "@/lib/platform/result";
import { invitationLifetimeMs } from "../../rules/invitations";
import { invitationMail } from "../mails/invitation";
import type { Offer } from "../types";

/**
 * Stores an invitation and mails its link. An earlier one of the same address to the same place is replaced; of two at
 * once (a double press) one is stored and the other refused. Counted by organization.
 */
export async function putInvitation(
  scope: OrgScope | EventScope,
  { email, offer }: { email: string; offer: Offer },
): Promise<Result<{ invitationId: string }, "invited_already">> {
  const { organizationId, actor } = scope;
  if (actor.kind !== "user") throw new Error("Only people invite");
  await enforceLimit("organizations.invite", organizationId);
  const { secret, hash } = newSecret();
  const organization = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColor: true },
  });
  const mail = await invitationMail({
    organizationName: organization.name,
    accentColor: organization.accentColor,
    inviterName: actor.name,
    offer,
    secret,
  });
  const eventId = offer.kind === "staff" ? offer.eventId : null;
  const at = now();
  const id = newId();
  try {
    return await inTransaction(async (tx) => {
      await tx.invitation.updateMany({
        where: { organizationId, eventId, email, acceptedAt: null, revokedAt: null },
        data: { revokedAt: at },
      });
      await tx.invitation.create({
        data: {
          id,
          organizationId,
          email,
          eventId,
          ...(offer.kind === "staff" ? { staffRole: offer.role } : { role: offer.role }),
          tokenHash: hash,
          invitedById: actor.userId,
          expiresAt: new Date(at.getTime() + invitationLifetimeMs),
          createdAt: at,
        },
      });
      const dedupeKey = `organizations.invitation:${hash}`;
      await queueMail(tx, { ...mail, dedupeKey, to: { address: email }, organizationId, ...(eventId && { eventId }) });
      await recordAudit(
        tx,
        { actor, organizationId, eventId },
        {
          action: eventId ? "staff.invited" : "organizations.invited",
          subject: { kind: "invitation", id, name: email },
          after: { email, role: offer.role },
        },
      );
      return done({ invitationId: id });
    });
  } catch (error) {
    if (!isUniqueViolation(error, "invitations_one_open")) throw error;
    return refuse("invited_already", `${email} was invited a moment ago.`);
  }
}
