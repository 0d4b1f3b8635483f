import { visibleTo } from "@/lib/features/events/list/data";
import { type Permission, permissionsOnEvent } from "@/lib/platform/access/permissions";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * The events `e` on which the person holds a permission, as a condition that names the organization. At most one query,
 * however many events there are: standing in the organization settles it, or the person's few places on staff do.
 */
export async function eventsWith(scope: OrgScope, permission: Permission): Promise<Prisma.Sql> {
  const { membership, organizationId, actor } = scope;
  if (permission === "event.read" || permissionsOnEvent({ membership, staff: null }).has(permission)) {
    return visibleTo(scope);
  }
  const places = await db.eventStaff.findMany({
    where: { organizationId, userId: actor.userId },
    select: { eventId: true, role: true, grants: true, revokes: true },
  });
  const ids = places.filter((staff) => permissionsOnEvent({ membership, staff }).has(permission)).map((p) => p.eventId);
  return Prisma.sql`e.organization_id = ${organizationId}::uuid AND e.id = ANY(${ids}::uuid[])`;
}
