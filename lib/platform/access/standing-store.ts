import { db } from "../db";
import type { EventId, OrganizationId, UserId } from "../ids";
import type { Standing } from "./permissions";

export type EventStanding = Standing & { organizationId: OrganizationId; eventId: EventId };

/** Where a user stands towards an event, in one query; null when they are neither members nor staff. */
export async function findEventStanding(userId: UserId, eventId: string): Promise<EventStanding | null> {
  const event = await db.event.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      organizationId: true,
      organization: { select: { memberships: { where: { userId }, select: { role: true } } } },
      staff: { where: { userId }, select: { role: true, grants: true, revokes: true } },
    },
  });
  if (!event) return null;
  const membership = event.organization.memberships[0]?.role ?? null;
  const staff = event.staff[0] ?? null;
  if (!membership && !staff) return null;
  return {
    membership,
    staff,
    organizationId: event.organizationId as OrganizationId,
    eventId: event.id as EventId,
  };
}

export type OrganizationStanding = { organizationId: OrganizationId; membership: Standing["membership"] };

/** The organizations a user belongs to, by membership or as staff of an event; members first, then by name. */
export async function listOrganizationStandings(userId: UserId): Promise<OrganizationStanding[]> {
  const rows = await db.organization.findMany({
    where: { OR: [{ memberships: { some: { userId } } }, { events: { some: { staff: { some: { userId } } } } }] },
    orderBy: { name: "asc" },
    select: { id: true, memberships: { where: { userId }, select: { role: true } } },
  });
  const standings = rows.map((row) => ({
    organizationId: row.id as OrganizationId,
    membership: row.memberships[0]?.role ?? null,
  }));
  return standings.sort((a, b) => Number(b.membership !== null) - Number(a.membership !== null));
}
