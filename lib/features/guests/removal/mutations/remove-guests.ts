import { lockHouseholds, releasePlacesOf } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { done, type Success } from "@/lib/platform/result";
import { selectedGuests } from "../../list/data/conditions";
import { resolveSearch } from "../../list/data/search";
import type { GuestSelection } from "../../list/schema";
import { removeEmptyHouseholds } from "../../mutations/place-guests";
import { tellListChanged } from "../../mutations/tell-change";
import { displayName, guestCount } from "../../rules";

/**
 * Takes guests off the list, with the plus-ones whom they bring, and gives back every place that they held; households
 * left empty go with them. All of it comes back by `removalId` (restoreGuests). Removed and foreign ids drop out.
 */
export async function removeGuests(
  scope: EventScope,
  selection: GuestSelection,
): Promise<Success<{ count: number; removalId: string; message: string }>> {
  return inTransaction(
    async (tx) => {
      const chosen = await chooseGuests(tx, scope, selection);
      const households = [...new Set(chosen.map(({ householdId }) => householdId))];
      const locked = await lockHouseholds(tx, scope, households);
      const removalId = newId();
      const removed = await markRemoved(
        tx,
        scope,
        chosen.map(({ id }) => id),
        locked,
        removalId,
      );
      await releasePlacesOf(
        tx,
        scope,
        removed.map(({ id }) => id),
      );
      await removeEmptyHouseholds(tx, scope, locked, removalId);
      const first = removed[0];
      const who = removed.length === 1 && first ? displayName(first) : guestCount(removed.length);
      await recordAudit(tx, scope, {
        action: "guests.removed",
        subject: { kind: "guests", name: who },
        after: { count: removed.length, removalId },
      });
      await tellListChanged(tx, scope);
      return done({ count: removed.length, removalId, message: `${who} removed.` });
    },
    { timeout: 180_000 },
  );
}

async function chooseGuests(
  tx: Tx,
  scope: EventScope,
  selection: GuestSelection,
): Promise<{ id: string; householdId: string }[]> {
  const mode = "filter" in selection ? await resolveSearch(tx, scope, selection.filter.q) : "literal";
  return tx.$queryRaw`
    WITH chosen AS (${selectedGuests(scope, selection, mode)})
    SELECT g.id::text AS id, g.household_id::text AS "householdId" FROM guests g
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
      AND g.deleted_at IS NULL
      AND (g.id IN (SELECT id FROM chosen) OR (g.source = 'plus_one' AND g.sponsor_id IN (SELECT id FROM chosen)))`;
}

/** Only in locked households: whoever moved elsewhere at this moment stays. */
async function markRemoved(
  tx: Tx,
  scope: EventScope,
  guestIds: string[],
  households: string[],
  removalId: string,
): Promise<{ id: string; firstName: string; lastName: string }[]> {
  const at = now();
  return tx.$queryRaw`
    UPDATE guests SET deleted_at = ${at}, removal_id = ${removalId}::uuid, updated_at = ${at}
    WHERE organization_id = ${scope.organizationId}::uuid AND event_id = ${scope.eventId}::uuid
      AND id = ANY(${guestIds}::uuid[]) AND household_id = ANY(${households}::uuid[]) AND deleted_at IS NULL
    RETURNING id::text AS id, first_name AS "firstName", last_name AS "lastName"`;
}
