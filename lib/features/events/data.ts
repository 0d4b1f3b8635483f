import type { EventScope, OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { isPageServed, possibleTransitions, shownStatus } from "./rules";
import { tabsFor } from "./rules/tabs";
import type { EventDetails, EventHeader, EventStanding } from "./types";

const stateColumns = {
  status: true,
  startsAt: true,
  endsAt: true,
  completedAt: true,
  archivedAt: true,
} as const;

/** What every page of the event shows of it. Throws NOT_FOUND when it has just been deleted. */
export async function getEventHeader(scope: EventScope): Promise<EventHeader> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      ...stateColumns,
      id: true,
      name: true,
      slug: true,
      kind: true,
      visibility: true,
      timeZone: true,
      locale: true,
      currency: true,
      cancelReason: true,
      isSample: true,
    },
  });
  if (!event) throw notFoundError();
  const { status: _stored, completedAt: _completedAt, archivedAt, ...shown } = event;
  return {
    ...shown,
    status: shownStatus(event, now()),
    isArchived: archivedAt !== null,
    isPageServed: isPageServed(event),
    tabs: tabsFor(event.id, scope.can),
    can: {
      update: scope.can("event.update"),
      cancel: scope.can("event.delete"),
      delete: scope.can("event.delete"),
      staff: scope.can("event.staff"),
      readGuests: scope.can("guests.read"),
      readSeating: scope.can("seating.read"),
      writeSeating: scope.can("seating.write"),
      writeGuests: scope.can("guests.write"),
    },
  };
}

/** Everything that can be edited. Throws NOT_FOUND when the event has just been deleted. */
export async function getEventDetails(scope: EventScope): Promise<EventDetails> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      id: true,
      version: true,
      name: true,
      slug: true,
      kind: true,
      visibility: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      locale: true,
      currency: true,
      summary: true,
      description: true,
      venueName: true,
      addressLine: true,
      addressCity: true,
      addressPostalCode: true,
      addressCountry: true,
      latitude: true,
      longitude: true,
      contactEmail: true,
      capacity: true,
      isCapacityEnforced: true,
      acceptedCount: true,
      coverFileId: true,
    },
  });
  if (!event) throw notFoundError();
  const { coverFileId, latitude, longitude, ...rest } = event;
  return {
    ...rest,
    latitude: latitude?.toNumber() ?? null,
    longitude: longitude?.toNumber() ?? null,
    cover: coverFileId ? { fileId: coverFileId } : null,
  };
}

/** Throws NOT_FOUND when the event has just been deleted. Two queries. */
export async function getEventStanding(scope: EventScope): Promise<EventStanding> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: stateColumns,
  });
  if (!event) throw notFoundError();
  const [reach] = await db.$queryRaw<EventStanding["reach"][]>`
    SELECT
      (SELECT count(*)::int FROM households h WHERE h.event_id = e.id AND h.deleted_at IS NULL) AS households,
      (SELECT count(*)::int FROM households h WHERE h.event_id = e.id AND h.deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND d.household_id = h.id)) AS "invitedHouseholds",
      (SELECT count(*)::int FROM guests g WHERE g.event_id = e.id AND g.deleted_at IS NULL) AS guests,
      e.accepted_count AS "acceptedGuests"
    FROM events e WHERE e.id = ${scope.eventId}::uuid AND e.organization_id = ${scope.organizationId}::uuid`;
  if (!reach) throw notFoundError();
  return { transitions: possibleTransitions(event, now()), reach };
}

/** What a new event of the organization begins with. */
export async function getEventDefaults(scope: OrgScope): Promise<{ timeZone: string }> {
  const organization = await db.organization.findUnique({
    where: { id: scope.organizationId },
    select: { timeZone: true },
  });
  if (!organization) throw notFoundError();
  return organization;
}
