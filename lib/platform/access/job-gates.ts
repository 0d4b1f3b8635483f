import { db } from "../db";
import { AppError, notFoundError } from "../errors";
import { type EventId, isId, type OrganizationId, type UserId } from "../ids";
import { mintEventScope, mintOrgScope, mintSystemScope } from "./mint";
import { permissionsInOrganization } from "./permissions";
import type { EventScope, OrgScope, SystemScope } from "./scopes";
import { listOrganizationStandings } from "./standing-store";

/** A job at one event, from its payload's ids. Throws NOT_FOUND when the event is gone: the job has nothing to do. */
export async function requireJobEvent(job: string, eventId: string): Promise<EventScope> {
  if (!isId(eventId)) throw notFoundError();
  const event = await db.event.findUnique({ where: { id: eventId }, select: { id: true, organizationId: true } });
  if (!event) throw notFoundError();
  return mintEventScope({
    organizationId: event.organizationId as OrganizationId,
    eventId: event.id as EventId,
    actor: { kind: "system", job },
    can: () => true,
  });
}

/** The same, or null when the event is gone. */
export async function findJobEvent(job: string, eventId: string): Promise<EventScope | null> {
  try {
    return await requireJobEvent(job, eventId);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The organizations of a person, as they may use each now: for what is made for them while they are not here. */
export async function listJobOrganizations(user: {
  userId: string;
  name: string;
  locale: string;
}): Promise<OrgScope[]> {
  if (!isId(user.userId)) return [];
  const userId = user.userId as UserId;
  return (await listOrganizationStandings(userId)).map((standing) => {
    const held = permissionsInOrganization(standing.membership);
    return mintOrgScope({
      ...standing,
      actor: { kind: "user", userId, name: user.name, locale: user.locale },
      can: (permission) => held.has(permission),
    });
  });
}

/** A job of the installation as a whole. */
export function systemScope(job: string): SystemScope {
  return mintSystemScope({ actor: { kind: "system", job } });
}
