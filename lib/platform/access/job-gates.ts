import { db } from "../db";
import { AppError, notFoundError } from "../errors";
import { type EventId, isId, type OrganizationId } from "../ids";
import { mintEventScope, mintSystemScope } from "./mint";
import type { EventScope, SystemScope } from "./scopes";

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

/** A job of the installation as a whole. */
export function systemScope(job: string): SystemScope {
  return mintSystemScope({ actor: { kind: "system", job } });
}
