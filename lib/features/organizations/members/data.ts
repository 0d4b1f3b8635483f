import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { membershipRoles } from "../rules/roles";
import type { MemberItem } from "./types";

/** Everybody with a membership: owners first, then planners and assistants, each by name. */
export async function listMembers(scope: OrgScope): Promise<MemberItem[]> {
  const { organizationId } = scope;
  const rows = await db.membership.findMany({
    where: { organizationId },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take: 1000,
    select: {
      id: true,
      role: true,
      createdAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          pictureFileId: true,
          _count: { select: { staffOn: { where: { organizationId } } } },
        },
      },
    },
  });
  const members = rows.map(({ user, createdAt, ...row }) => ({
    ...row,
    userId: user.id,
    name: user.name,
    email: user.email,
    pictureFileId: user.pictureFileId,
    isSelf: user.id === scope.actor.userId,
    teamCount: user._count.staffOn,
    since: createdAt,
  }));
  return members.sort((a, b) => membershipRoles.indexOf(a.role) - membershipRoles.indexOf(b.role));
}
