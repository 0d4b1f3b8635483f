import { isPermission, type Permission } from "@/lib/platform/access/permissions";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { staffRoles } from "../rules/roles";
import { mayHandle } from "./policy";
import { permissionsOfStaff } from "./rules";
import type { EverywhereItem, StaffCandidate, StaffItem } from "./types";

const known = (names: readonly string[]): Permission[] => names.filter(isPermission);

/** The event's team: lead planners first, then by role and name. */
export async function listStaff(scope: EventScope): Promise<StaffItem[]> {
  const { organizationId, eventId, actor } = scope;
  const rows = await db.eventStaff.findMany({
    where: { organizationId, eventId },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      role: true,
      grants: true,
      revokes: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          pictureFileId: true,
          memberships: { where: { organizationId }, select: { role: true } },
        },
      },
    },
  });
  const staff = rows.map(({ user, ...row }) => {
    const rights = { role: row.role, grants: known(row.grants), revokes: known(row.revokes) };
    return {
      id: row.id,
      ...rights,
      userId: user.id,
      name: user.name,
      email: user.email,
      pictureFileId: user.pictureFileId,
      membership: user.memberships[0]?.role ?? null,
      isSelf: actor.kind === "user" && actor.userId === user.id,
      canChange: mayHandle(scope, permissionsOfStaff(rights)),
    };
  });
  return staff.sort((a, b) => staffRoles.indexOf(a.role) - staffRoles.indexOf(b.role));
}

/** Members of the organization who are not on the event's team. */
export async function listStaffCandidates(scope: EventScope): Promise<StaffCandidate[]> {
  const { organizationId, eventId } = scope;
  const rows = await db.membership.findMany({
    where: { organizationId, user: { staffOn: { none: { eventId } } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take: 1000,
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return rows.map(({ user }) => ({ userId: user.id, name: user.name, email: user.email }));
}

/** Who works on every event of the organization, on its team or not. */
export async function listEverywhere(scope: EventScope): Promise<EverywhereItem[]> {
  const rows = await db.membership.findMany({
    where: { organizationId: scope.organizationId, role: { in: ["owner", "planner"] } },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
    take: 200,
    select: { role: true, user: { select: { id: true, name: true, pictureFileId: true } } },
  });
  return rows.map(({ role, user }) => ({
    userId: user.id,
    name: user.name,
    pictureFileId: user.pictureFileId,
    membership: role,
  }));
}
