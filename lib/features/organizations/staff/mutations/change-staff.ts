import { isPermission, type Permission } from "@/lib/platform/access/permissions";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId } from "@/lib/platform/ids";
import { done, type Result } from "@/lib/platform/result";
import type { StaffRole } from "../../rules/roles";
import { mayHandle } from "../policy";
import { overridesOf, permissionsOfRole, permissionsOfStaff } from "../rules";
import { notOnTeam, tooMuch } from "./refusals";

type StaffRow = {
  id: string;
  userId: string;
  name: string;
  role: StaffRole;
  grants: Permission[];
  revokes: Permission[];
};

/**
 * Changes somebody's role on the team and, where a checklist is given, what they may do beyond or short of it; without
 * one they hold exactly the role's permissions. Refuses what is more than who changes it may do themselves, before or
 * after.
 */
export async function changeStaff(
  scope: EventScope,
  { staffId, role, permissions }: { staffId: string; role: StaffRole; permissions?: readonly Permission[] | undefined },
): Promise<Result<{ name: string }, "not_found" | "too_much">> {
  return inTransaction(async (tx) => {
    const staff = await lockStaff(tx, scope, staffId);
    if (!staff) return notOnTeam();
    const wanted = permissions ? new Set(permissions) : permissionsOfRole(role);
    const overrides = overridesOf(role, wanted);
    const later = permissionsOfStaff({ role, ...overrides });
    if (!mayHandle(scope, permissionsOfStaff(staff)) || !mayHandle(scope, later)) return tooMuch();
    await tx.eventStaff.update({ where: { id: staff.id, eventId: scope.eventId }, data: { role, ...overrides } });
    await recordAudit(tx, scope, {
      action: "staff.changed",
      subject: { kind: "user", id: staff.userId, name: staff.name },
      before: { role: staff.role, grants: staff.grants, revokes: staff.revokes },
      after: { role, ...overrides },
    });
    return done({ name: staff.name });
  });
}

/** Takes somebody off the team. Refuses for somebody who may do more on the event than who removes them. */
export async function removeStaff(
  scope: EventScope,
  staffId: string,
): Promise<Result<{ name: string }, "not_found" | "too_much">> {
  return inTransaction(async (tx) => {
    const staff = await lockStaff(tx, scope, staffId);
    if (!staff) return notOnTeam();
    if (!mayHandle(scope, permissionsOfStaff(staff))) return tooMuch();
    await tx.eventStaff.delete({ where: { id: staff.id, eventId: scope.eventId } });
    await recordAudit(tx, scope, {
      action: "staff.removed",
      subject: { kind: "user", id: staff.userId, name: staff.name },
      before: { role: staff.role, grants: staff.grants, revokes: staff.revokes },
    });
    return done({ name: staff.name });
  });
}

async function lockStaff(tx: Tx, { organizationId, eventId }: EventScope, staffId: string): Promise<StaffRow | null> {
  if (!isId(staffId)) return null;
  await tx.$queryRaw`
    SELECT 1 FROM event_staff
    WHERE id = ${staffId}::uuid AND event_id = ${eventId}::uuid AND organization_id = ${organizationId}::uuid
    FOR UPDATE`;
  const row = await tx.eventStaff.findFirst({
    where: { id: staffId, eventId, organizationId },
    select: { id: true, userId: true, role: true, grants: true, revokes: true, user: { select: { name: true } } },
  });
  if (!row) return null;
  const { user, ...rest } = row;
  return {
    ...rest,
    name: user.name,
    grants: row.grants.filter(isPermission),
    revokes: row.revokes.filter(isPermission),
  };
}
