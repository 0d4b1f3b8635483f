import { permissionsInOrganization, permissionsOnEvent } from "@/lib/platform/access/permissions";
import type { UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { kindsFor } from "../rules/kinds";

/**
 * Which of their own notifications a person may read now: what they were told as a planner is hidden from who is one no
 * longer. One query; the condition grows with the events whose staff they are, not with what they were told.
 */
export async function sightOf({ userId }: Pick<UserScope, "userId">): Promise<Prisma.NotificationWhereInput> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      memberships: { select: { organizationId: true, role: true } },
      staffOn: { select: { organizationId: true, eventId: true, role: true, grants: true, revokes: true } },
    },
  });
  const memberships = user?.memberships ?? [];
  const seen: Prisma.NotificationWhereInput[] = memberships.map(({ organizationId, role }) => ({
    organizationId,
    OR: [
      {
        kind: { in: kindsFor("event", permissionsOnEvent({ membership: role, staff: null })) },
        eventId: { not: null },
      },
      { kind: { in: kindsFor("organization", permissionsInOrganization(role)) } },
    ],
  }));
  for (const { organizationId, eventId, ...staff } of user?.staffOn ?? []) {
    const membership = memberships.find((each) => each.organizationId === organizationId)?.role ?? null;
    const kind = { in: kindsFor("event", permissionsOnEvent({ membership, staff })) };
    seen.push({ organizationId, eventId, kind });
  }
  return { userId, OR: seen };
}
