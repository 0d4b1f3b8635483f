import { db } from "../db";
import { type Call, direct, type Statement } from "../db/statement";
import { notFoundError } from "../errors";
import type { EventId, HouseholdId, OrganizationId } from "../ids";
import { readLink } from "../links";
import { countingInDatabase, enforceLimit, type LimitName } from "../rate-limit";
import { type CountedRow, countingHit } from "../rate-limit/postgres-store";
import { mintGuestScope, mintPublicEventScope, mintSeatLinkScope } from "./mint";
import type { GuestScope, PublicEventScope, SeatLinkScope } from "./scopes";

export type Opened = { id: HouseholdId; name: string; eventId: EventId; organizationId: OrganizationId };

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

const countedOpening: Statement = {
  name: "access.guest-count",
  text: `WITH opened AS (${openedHousehold.text}) ${countingHit("$3", "$4", "FROM opened")}`,
};

/**
 * A household's link that nobody has looked up yet: for the one mutation that opens it itself, under the lock that it
 * takes anyway. Nothing may be written, and nothing told, before `open` has answered.
 */
export type GuestDoor = {
  /** What the link names, if it is still good. */
  readonly link: { readonly id: string; readonly version: number };
  /** Counts the call, if the link opens anything; to be committed whatever becomes of the rest. */
  readonly counting: Call;
  /**
   * The scope, given what was found by the link's id and version and how the call was counted. Throws NOT_FOUND where
   * nothing was found, and RATE_LIMITED.
   */
  open(household: Opened | undefined, counted: CountedRow | undefined): GuestScope;
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

/**
 * The door that a secret RSVP link leads to, to be opened and counted by whoever is given it. Where calls are counted
 * elsewhere than in the database it is opened here. Throws NOT_FOUND for a forged link.
 */
export async function guestDoor(limit: LimitName, token: unknown): Promise<GuestScope | GuestDoor> {
  const link = rsvpLinkOf(token);
  const counting = countingInDatabase(limit, link.id);
  if (!counting) return requireGuestWithin(limit, token);
  return {
    link,
    counting: { statement: countedOpening, values: [link.id, link.version, counting.key, counting.seconds] },
    open(household, counted) {
      const scope = scopeOf(household);
      // Revoked between the two: what was not counted was not opened.
      if (!counted) throw notFoundError();
      counting.refuse(counted);
      return scope;
    },
  };
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
