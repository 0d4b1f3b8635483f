import type { OrgScope, UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { MyOrganization, OrganizationSettings } from "./types";

/** The organizations a person belongs to, by membership or on an event's team: memberships first, then by name. */
export async function listMyOrganizations(scope: UserScope): Promise<MyOrganization[]> {
  const { userId } = scope;
  const rows = await db.organization.findMany({
    where: { OR: [{ memberships: { some: { userId } } }, { events: { some: { staff: { some: { userId } } } } }] },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      logoFileId: true,
      accentColor: true,
      memberships: { where: { userId }, select: { role: true } },
    },
  });
  const organizations = rows.map(({ memberships, ...row }) => ({ ...row, membership: memberships[0]?.role ?? null }));
  return organizations.sort((a, b) => Number(b.membership !== null) - Number(a.membership !== null));
}

/** Name, mail address and picture of the signed-in person, for the shell. */
export async function getShellUser(scope: UserScope) {
  const user = await db.user.findUnique({ where: { id: scope.userId }, select: { pictureFileId: true } });
  return { name: scope.name, email: scope.email, pictureFileId: user?.pictureFileId ?? null };
}

/** The active organization's settings. */
export async function getOrganizationSettings(scope: OrgScope): Promise<OrganizationSettings | null> {
  return db.organization.findUnique({
    where: { id: scope.organizationId },
    select: {
      id: true,
      name: true,
      slug: true,
      locale: true,
      currency: true,
      timeZone: true,
      accentColor: true,
      logoFileId: true,
    },
  });
}
