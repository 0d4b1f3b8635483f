import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { hashSecret } from "@/lib/platform/auth/secrets";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { invitationState } from "../rules/invitations";
import type { MembershipRole, StaffRole } from "../rules/roles";
import type { InvitationCard, InvitationItem, Offer } from "./types";

type OfferRow = {
  role: MembershipRole | null;
  staffRole: StaffRole | null;
  event: { id: string; name: string } | null;
};

/** What a stored invitation offers. */
export function offerOf({ role, staffRole, event }: OfferRow): Offer {
  if (event && staffRole) return { kind: "staff", eventId: event.id, eventName: event.name, role: staffRole };
  if (role) return { kind: "membership", role };
  throw new Error("An invitation offers nothing, which the table's check forbids");
}

const itemFields = {
  id: true,
  email: true,
  role: true,
  staffRole: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  event: { select: { id: true, name: true } },
} as const;

/** Unanswered invitations to the organization and its events, expired ones among them; newest first. */
export async function listInvitations(scope: OrgScope): Promise<InvitationItem[]> {
  return listUnanswered({ organizationId: scope.organizationId });
}

/** Unanswered invitations to the event's team. */
export async function listStaffInvitations(scope: EventScope): Promise<InvitationItem[]> {
  return listUnanswered({ organizationId: scope.organizationId, eventId: scope.eventId });
}

async function listUnanswered(at: { organizationId: string; eventId?: string }): Promise<InvitationItem[]> {
  const rows = await db.invitation.findMany({
    where: { ...at, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: itemFields,
  });
  const present = now();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    offer: offerOf(row),
    state: invitationState(row, present),
    expiresAt: row.expiresAt,
  }));
}

/** What the holder of a mailed link is shown; null when the link was never ours or was replaced by a newer one. */
export async function findInvitationCard(secret: string): Promise<InvitationCard | null> {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashSecret(secret) },
    select: { ...itemFields, invitedById: true, organization: { select: { name: true, accentColor: true } } },
  });
  if (!row) return null;
  const [inviter, account] = await Promise.all([
    db.user.findUnique({ where: { id: row.invitedById }, select: { name: true } }),
    db.user.findFirst({
      where: {
        emailVerifiedAt: { not: null },
        // Who has moved to another address since is invited still.
        OR: [
          { email: row.email },
          { addressChanges: { some: { oldEmail: row.email, changedAt: { not: null }, undoneAt: null } } },
        ],
      },
      select: { id: true },
    }),
  ]);
  return {
    email: row.email,
    organizationName: row.organization.name,
    accentColor: row.organization.accentColor,
    inviterName: inviter?.name ?? null,
    offer: offerOf(row),
    state: invitationState(row, now()),
    hasAccount: account !== null,
  };
}
