import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keepChange } from "../bulk/mutations/keep-change";
import { lockHousehold } from "./lock-household";
import { rewriteSearch } from "./rewrite-search";

/** Who was where before, and what the touched households allowed: enough to put all back. */
type PlacementsBefore = {
  guests: { id: string; householdId: string; position: number; sponsorId: string | null; source: string }[];
  households: { id: string; allowance: number }[];
};

/**
 * Puts guests at the end of a household. Households must be locked. What they answered to the household's questions
 * goes with them; who leaves their sponsor becomes a guest in their own right. Empty households are removed.
 */
export async function placeGuests(
  tx: Tx,
  scope: EventScope,
  guestIds: readonly string[],
  householdId: string,
): Promise<{ changeId: string; household: { id: string; name: string } }> {
  const household = await lockHousehold(tx, scope, householdId);
  const before = await readPlacements(tx, scope, guestIds, householdId);
  const ids = [...guestIds];
  await tx.$executeRaw`
    UPDATE guests g SET household_id = ${householdId}::uuid, updated_at = ${now()},
      position = (SELECT coalesce(max(m.position), -1) FROM guests m
        WHERE m.event_id = g.event_id AND m.household_id = ${householdId}::uuid) + given.ord::int,
      source = CASE WHEN g.source = 'plus_one' AND NOT (g.sponsor_id = ANY(${ids}::uuid[]))
        THEN 'invited' ELSE g.source END,
      sponsor_id = CASE WHEN g.sponsor_id = ANY(${ids}::uuid[]) THEN g.sponsor_id END
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given(id, ord)
    WHERE g.id = given.id AND g.event_id = ${scope.eventId}::uuid AND g.household_id <> ${householdId}::uuid`;
  await releasePlusOnes(tx, scope, ids, householdId);
  await tx.$executeRaw`
    UPDATE question_answers SET household_id = ${householdId}::uuid
    WHERE event_id = ${scope.eventId}::uuid AND guest_id = ANY(${ids}::uuid[])`;
  await removeEmptyHouseholds(
    tx,
    scope,
    before.households.map(({ id }) => id),
  );
  await rewriteSearch(tx, scope, [householdId]);
  const changeId = await keepChange(tx, scope, "households", before, guestIds.length);
  return { changeId, household };
}

async function readPlacements(
  tx: Tx,
  scope: EventScope,
  guestIds: readonly string[],
  target: string,
): Promise<PlacementsBefore> {
  const guests = await tx.guest.findMany({
    where: { organizationId: scope.organizationId, eventId: scope.eventId, id: { in: [...guestIds] } },
    select: { id: true, householdId: true, position: true, sponsorId: true, source: true },
  });
  const households = await tx.household.findMany({
    where: { eventId: scope.eventId, id: { in: [...guests.map(({ householdId }) => householdId), target] } },
    select: { id: true, allowance: true },
  });
  return { guests, households };
}

/** Plus-ones who stay behind no longer have somebody of their household who brings them. */
async function releasePlusOnes(tx: Tx, scope: EventScope, moved: string[], householdId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE guests SET sponsor_id = NULL, updated_at = ${now()}
    WHERE event_id = ${scope.eventId}::uuid AND sponsor_id = ANY(${moved}::uuid[])
      AND household_id <> ${householdId}::uuid`;
}

/** Removes those of these households that nobody is left in. They must be locked. */
export async function removeEmptyHouseholds(
  tx: Tx,
  scope: EventScope,
  householdIds: readonly string[],
  removalId: string | null = null,
): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    UPDATE households h SET deleted_at = ${at}, removal_id = ${removalId}::uuid, updated_at = ${at}
    WHERE h.event_id = ${scope.eventId}::uuid AND h.id = ANY(${[...householdIds]}::uuid[]) AND h.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM guests g
        WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL)`;
}
