import { db } from "../db";
import { direct, type Statement } from "../db/statement";
import { notFoundError } from "../errors";
import type { EventId, HouseholdId, OrganizationId } from "../ids";
import { readLink } from "../links";
import { countingInDatabase, enforceLimit, type LimitName } from "../rate-limit";
import { type CountedRow, countingHit } from "../rate-limit/postgres-store";
import { mintGuestScope, mintPublicEventScope, mintSeatLinkScope } from "./mint";
import type { GuestScope, PublicEventScope, SeatLinkScope } from "./scopes";

type Opened = { id: HouseholdId; name: string; eventId: EventId; organizationId: OrganizationId };

const openedHousehold: Statement = {
  name: "access.guest",
  text: `SELECT h.id::text, h.name, e.id::text AS "eventId", e.organization_id::text AS "organizationId"
    FROM households h JOIN events e ON e.id = h.event_id
    WHERE h.id = $1::uuid AND h.link_version = $2::int AND h.deleted_at IS NULL`,
};

const openedAndCounted: Statement = {
  name: "access.guest-counted",
  text: `WITH opened AS (${openedHousehold.text}), hit AS (${countingHit("$3", "$4", "FROM opened")})
    SELECT opened.*, hit.count, hit.seconds FROM opened, hit`,
};

/** The household that a secret RSVP link opens. Throws NOT_FOUND for a forged, revoked or outdated link. */
export async function requireGuest(token: unknown): Promise<GuestScope> {
  const { id, version } = rsvpLinkOf(token);
  const [household] = await direct.run<Opened>(openedHousehold, [id, version]);
  return scopeOf(household);
}

/**
 * As `requireGuest`, and counts the call by household: RATE_LIMITED when there were too many. A link that opens nothing
 * counts for nobody.
 */
export async function requireGuestWithin(limit: LimitName, token: unknown): Promise<GuestScope> {
  const { id, version } = rsvpLinkOf(token);
  const counting = countingInDatabase(limit, id);
  if (!counting) {
    const scope = await requireGuest(token);
    await enforceLimit(limit, scope.householdId);
    return scope;
  }
  const values = [id, version, counting.key, counting.seconds];
  const [household] = await direct.run<Opened & CountedRow>(openedAndCounted, values);
  const scope = scopeOf(household);
  if (household) counting.refuse(household);
  return scope;
}

function rsvpLinkOf(token: unknown): { id: string; version: number } {
  const link = readLink("rsvp", token);
  if (!link) throw notFoundError();
  return link;
}

function scopeOf(household: Opened | undefined): GuestScope {
  if (!household) throw notFoundError();
  const { id: householdId, name, eventId, organizationId } = household;
  return mintGuestScope({ organizationId, eventId, householdId, actor: { kind: "guest", householdId, name } });
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

/** The event whose seats a link at its entrance finds. Throws NOT_FOUND for a forged or an ended link. */
export async function requireSeatLink(token: unknown): Promise<SeatLinkScope> {
  const link = readLink("seats", token);
  if (!link) throw notFoundError();
  const event = await db.event.findFirst({
    where: { id: link.id, seatLinkVersion: link.version },
    select: { id: true, organizationId: true },
  });
  if (!event) throw notFoundError();
  return mintSeatLinkScope({
    organizationId: event.organizationId as OrganizationId,
    eventId: event.id as EventId,
  });
}
