import type { OrgScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refuse } from "@/lib/platform/result";
import type { MembershipRole } from "../rules/roles";

type Member = { id: string; userId: string; role: MembershipRole; name: string };

const lastOwner = (): Refusal<"last_owner"> =>
  refuse("last_owner", "An organization needs an owner. Make somebody else owner first.");
const unknownMember = (): Refusal<"not_found"> => refuse("not_found", "This person is no longer a member.");

/** Changes what a member may do. Refuses to take the last owner from the organization. */
export async function changeMemberRole(
  scope: OrgScope,
  { membershipId, role }: { membershipId: string; role: MembershipRole },
): Promise<Result<{ name: string }, "last_owner" | "not_found">> {
  return inTransaction(async (tx) => {
    const owners = await lockOwners(tx, scope);
    const member = await findMember(tx, scope, { id: membershipId });
    if (!member) return unknownMember();
    if (member.role === role) return done({ name: member.name });
    if (isLastOwner(member, owners)) return lastOwner();
    await tx.membership.updateMany({ where: { id: member.id, organizationId: scope.organizationId }, data: { role } });
    await recordAudit(tx, scope, {
      action: "organizations.member_role_changed",
      subject: { kind: "user", id: member.userId, name: member.name },
      before: { role: member.role },
      after: { role },
    });
    return done({ name: member.name });
  });
}

/** Takes a member out of the organization and of all its events' teams. Refuses for the last owner. */
export async function removeMember(
  scope: OrgScope,
  membershipId: string,
): Promise<Result<{ name: string }, "last_owner" | "not_found">> {
  return inTransaction(async (tx) => {
    const owners = await lockOwners(tx, scope);
    const member = await findMember(tx, scope, { id: membershipId });
    if (!member) return unknownMember();
    if (isLastOwner(member, owners)) return lastOwner();
    await takeOut(tx, scope, member.userId);
    await recordAudit(tx, scope, {
      action: "organizations.member_removed",
      subject: { kind: "user", id: member.userId, name: member.name },
      before: { role: member.role },
    });
    return done({ name: member.name });
  });
}

/** Leaves the organization, its events' teams included. Refuses for the last owner. */
export async function leaveOrganization(scope: OrgScope): Promise<Result<object, "last_owner">> {
  return inTransaction(async (tx) => {
    const { userId, name } = scope.actor;
    const owners = await lockOwners(tx, scope);
    const member = await findMember(tx, scope, { userId });
    if (member && isLastOwner(member, owners)) return lastOwner();
    await takeOut(tx, scope, userId);
    await recordAudit(tx, scope, {
      action: "organizations.member_left",
      subject: { kind: "user", id: userId, name },
      ...(member && { before: { role: member.role } }),
    });
    return done();
  });
}

/**
 * Locks the memberships of all owners and answers their ids. Whoever waited sees who is still an owner then: two owners
 * who demote each other at once do so one after the other.
 */
async function lockOwners(tx: Tx, scope: OrgScope): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM memberships
    WHERE organization_id = ${scope.organizationId}::uuid AND role = 'owner'
    ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

const isLastOwner = (member: Member, owners: readonly string[]): boolean =>
  owners.includes(member.id) && owners.length === 1;

async function findMember(tx: Tx, scope: OrgScope, who: { id: string } | { userId: string }): Promise<Member | null> {
  if ("id" in who && !isId(who.id)) return null;
  const row = await tx.membership.findFirst({
    where: { ...who, organizationId: scope.organizationId },
    select: { id: true, userId: true, role: true, user: { select: { name: true } } },
  });
  return row && { id: row.id, userId: row.userId, role: row.role, name: row.user.name };
}

async function takeOut(tx: Tx, { organizationId }: OrgScope, userId: string): Promise<void> {
  await tx.eventStaff.deleteMany({ where: { organizationId, userId } });
  await tx.membership.deleteMany({ where: { organizationId, userId } });
  await tx.userSession.updateMany({
    where: { userId, activeOrganizationId: organizationId },
    data: { activeOrganizationId: null },
  });
}
