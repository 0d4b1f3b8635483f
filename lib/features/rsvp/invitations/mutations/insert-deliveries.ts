import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

/**
 * Notes down for these households that they get a mail for an occasion. One statement however many; a household that has
 * one for it already gets no second, also when two ask at once: they meet in the unique key.
 */
export async function insertDeliveries(
  tx: Tx,
  scope: EventScope,
  occasion: string,
  householdIds: readonly string[],
): Promise<void> {
  if (householdIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO deliveries (id, event_id, household_id, occasion, created_by_id, created_at)
    SELECT given.id, ${scope.eventId}::uuid, given.household_id, ${occasion}, ${userOf(scope.actor)}::uuid,
      ${now()}::timestamptz
    FROM unnest(${householdIds.map(() => newId())}::uuid[], ${[...householdIds]}::uuid[]) AS given (id, household_id)
    ON CONFLICT (household_id, occasion) DO NOTHING`;
}
