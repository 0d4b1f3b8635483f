import { permissionsInOrganization, permissionsOnEvent } from "@/lib/platform/access/permissions";
import type { SystemScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { audienceOf } from "../rules/kinds";
import type { News } from "../types";

/** Who is told: whoever may read of it now, but for who did it. One query. */
export async function listAudience(_scope: SystemScope, news: News): Promise<string[]> {
  const { kind, by, to, organizationId } = news;
  const { on, permission } = audienceOf(kind);
  const standings =
    on === "event"
      ? await standingsOnEvent(news)
      : (await db.membership.findMany({ where: { organizationId }, select: { userId: true, role: true } })).map(
          ({ userId, role }) => ({ userId, held: permissionsInOrganization(role) }),
        );
  return standings
    .filter(({ userId, held }) => held.has(permission) && userId !== by && (to === null || userId === to))
    .map(({ userId }) => userId);
}

async function standingsOnEvent({ organizationId, eventId }: News) {
  const event = eventId
    ? await db.event.findUnique({
        where: { organizationId_id: { organizationId, id: eventId } },
        select: {
          organization: { select: { memberships: { select: { userId: true, role: true } } } },
          staff: { select: { userId: true, role: true, grants: true, revokes: true } },
        },
      })
    : null;
  if (!event) return [];
  const { memberships } = event.organization;
  const people = new Set([...memberships, ...event.staff].map(({ userId }) => userId));
  return [...people].map((userId) => {
    const membership = memberships.find((each) => each.userId === userId)?.role ?? null;
    const staff = event.staff.find((each) => each.userId === userId) ?? null;
    return { userId, held: permissionsOnEvent({ membership, staff }) };
  });
}
