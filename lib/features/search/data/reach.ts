import { permissionsOnEvent } from "@/lib/platform/access/permissions";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * The guests `g` that this person may read, over all events of the organization; null when there are none. Owners and
 * planners read all of them; everybody else those of the events where their place on the team includes it. One query.
 */
export async function readableGuests(scope: OrgScope): Promise<Prisma.Sql | null> {
  const { organizationId, membership } = scope;
  const ofOrganization = Prisma.sql`g.organization_id = ${organizationId}::uuid AND g.deleted_at IS NULL`;
  if (scope.can("guests.read")) return ofOrganization;
  const staffOn = await db.eventStaff.findMany({
    where: { organizationId, userId: scope.actor.userId },
    select: { eventId: true, role: true, grants: true, revokes: true },
  });
  const eventIds = staffOn
    .filter(({ eventId: _, ...staff }) => permissionsOnEvent({ membership, staff }).has("guests.read"))
    .map(({ eventId }) => eventId);
  return eventIds.length > 0 ? Prisma.sql`${ofOrganization} AND g.event_id = ANY(${eventIds}::uuid[])` : null;
}
