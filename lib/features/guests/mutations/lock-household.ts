import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import type { AtGuests } from "./tell-change";

export type LockedHousehold = { id: string; name: string; email: string | null; allowance: number };

/** Locks one household of this event and reads it. Throws NOT_FOUND when it is removed or another event's. */
export async function lockHousehold(tx: Tx, at: AtGuests, householdId: string): Promise<LockedHousehold> {
  await lockHouseholds(tx, at, [householdId]);
  const household = await tx.household.findFirst({
    where: { id: householdId, eventId: at.eventId, deletedAt: null },
    select: { id: true, name: true, email: true, allowance: true },
  });
  if (!household) throw notFoundError();
  return household;
}
