import { recordAudit } from "@/lib/platform/audit";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId, type UserId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import type { MembershipRole, StaffRole } from "../../rules/roles";

export type OpenInvitation = {
  id: string;
  organizationId: string;
  eventId: string | null;
  email: string;
  role: MembershipRole | null;
  staffRole: StaffRole | null;
};

/**
 * The invitation of a link, locked until the transaction ends; null when it was answered, taken back or has expired.
 * Whoever waited for the lock sees what became of it: a link works once.
 */
export async function lockOpenInvitation(tx: Tx, token: string): Promise<OpenInvitation | null> {
  const rows = await tx.$queryRaw<OpenInvitation[]>`
    SELECT id::text, organization_id::text AS "organizationId", event_id::text AS "eventId", email,
           role::text AS role, staff_role::text AS "staffRole"
    FROM invitations
    WHERE token_hash = ${hashSecret(token)}
      AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ${now()}
    FOR UPDATE`;
  return rows[0] ?? null;
}

/** Uses a locked invitation up and gives what it offers. Somebody who has a role there already keeps it. */
export async function joinByInvitation(
  tx: Tx,
  { id, organizationId, eventId, role, staffRole, email }: OpenInvitation,
  { userId, name }: { userId: UserId; name: string },
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now() } });
  if (role) {
    await tx.membership.createMany({ data: [{ id: newId(), organizationId, userId, role }], skipDuplicates: true });
  }
  if (eventId && staffRole) {
    const row = { id: newId(), organizationId, eventId, userId, role: staffRole };
    await tx.eventStaff.createMany({ data: [row], skipDuplicates: true });
  }
  await recordAudit(
    tx,
    { actor: { kind: "user", userId, name }, organizationId, eventId },
    {
      action: eventId ? "staff.joined" : "organizations.member_joined",
      subject: { kind: "user", id: userId, name },
      after: { role: role ?? staffRole, email },
    },
  );
  await raise(
    tx,
    { organizationId, eventId },
    eventId
      ? { name: "organizations/staff.joined", data: { eventId, userId } }
      : { name: "organizations/member.joined", data: { organizationId, userId } },
  );
}
