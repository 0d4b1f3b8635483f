import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { removeEmptyHouseholds } from "../../mutations/place-guests";
import { rewriteSearch } from "../../mutations/rewrite-search";

/** Puts guests back into the households that a move or a merger took them from, and those households back on the list. */
export async function undoMove(tx: Tx, scope: EventScope, changeId: string): Promise<void> {
  const touched = await householdsOf(tx, scope, changeId);
  await lockHouseholds(tx, scope, touched);
  const at = now();
  await tx.$executeRaw`
    UPDATE households h SET deleted_at = NULL, removal_id = NULL, allowance = r.allowance, updated_at = ${at}
    FROM guest_changes c, jsonb_to_recordset(c.before->'households') AS r (id uuid, allowance int)
    WHERE c.id = ${changeId}::uuid AND c.event_id = ${scope.eventId}::uuid AND h.event_id = c.event_id AND h.id = r.id`;
  await tx.$executeRaw`
    UPDATE guests g SET household_id = r."householdId", position = r.position, source = r.source::guest_source,
      sponsor_id = (SELECT s.id FROM guests s WHERE s.event_id = g.event_id AND s.id = r."sponsorId"), updated_at = ${at}
    FROM guest_changes c, jsonb_to_recordset(c.before->'guests')
      AS r (id uuid, "householdId" uuid, position int, "sponsorId" uuid, source text)
    WHERE c.id = ${changeId}::uuid AND c.event_id = ${scope.eventId}::uuid AND g.event_id = c.event_id AND g.id = r.id`;
  await tx.$executeRaw`
    UPDATE question_answers q SET household_id = g.household_id
    FROM guests g WHERE q.event_id = ${scope.eventId}::uuid AND g.event_id = q.event_id AND g.id = q.guest_id
      AND g.household_id = ANY(${touched}::uuid[]) AND q.household_id <> g.household_id`;
  await removeEmptyHouseholds(tx, scope, touched);
  await rewriteSearch(tx, scope, touched);
}

/** Where the guests were, where they are now, and the household that took them in. */
async function householdsOf(tx: Tx, scope: EventScope, changeId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT household.id::text AS id
    FROM guest_changes c CROSS JOIN LATERAL (
      SELECT r.id FROM jsonb_to_recordset(c.before->'households') AS r (id uuid)
      UNION SELECT g.household_id FROM jsonb_to_recordset(c.before->'guests') AS r (id uuid)
        JOIN guests g ON g.event_id = c.event_id AND g.id = r.id
    ) AS household
    WHERE c.id = ${changeId}::uuid AND c.event_id = ${scope.eventId}::uuid`;
  return rows.map(({ id }) => id);
}
