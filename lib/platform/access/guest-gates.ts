import { db } from "../db";
import { notFoundError } from "../errors";
import type { EventId, HouseholdId, OrganizationId } from "../ids";
import { readLink } from "../links";
import { mintGuestScope, mintPublicEventScope } from "./mint";
import type { GuestScope, PublicEventScope } from "./scopes";

/** The household that a secret RSVP link opens. Throws NOT_FOUND for a forged, revoked or outdated link. */
export async function requireGuest(token: unknown): Promise<GuestScope> {
  const link = readLink("rsvp", token);
  if (!link) throw notFoundError();
  const household = await db.household.findFirst({
    where: { id: link.id, linkVersion: link.version, deletedAt: null },
    select: { id: true, name: true, event: { select: { id: true, organizationId: true } } },
  });
  if (!household) throw notFoundError();
  const householdId = household.id as HouseholdId;
  return mintGuestScope({
    organizationId: household.event.organizationId as OrganizationId,
    eventId: household.event.id as EventId,
    householdId,
    actor: { kind: "guest", householdId, name: household.name },
  });
}

/** The event behind a public address. Throws NOT_FOUND while it is private or still planned. */
export async function requirePublicEvent(slug: string): Promise<PublicEventScope> {
  const event = await db.event.findFirst({
    where: { slug, visibility: { in: ["public", "unlisted"] }, status: { in: ["confirmed", "cancelled"] } },
    select: { id: true, organizationId: true },
  });
  if (!event) throw notFoundError();
  return mintPublicEventScope({
    organizationId: event.organizationId as OrganizationId,
    eventId: event.id as EventId,
  });
}
