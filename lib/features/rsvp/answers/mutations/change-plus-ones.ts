import { searchTextOf, sortNameOf } from "@/lib/features/guests/rules";
import type { Tx } from "@/lib/platform/db";
import type { AtHousehold } from "../types";

type Household = { name: string; email: string | null };

/** Gives a plus-one of the household another name. */
export async function renamePlusOne(
  tx: Tx,
  at: AtHousehold,
  guestId: string,
  names: { firstName: string; lastName: string },
): Promise<void> {
  const where = { eventId_id: { eventId: at.eventId, id: guestId } };
  const guest: { email: string | null; household: Household } = await tx.guest.findUniqueOrThrow({
    where: { ...where, householdId: at.householdId, kind: "plus_one" },
    select: { email: true, household: { select: { name: true, email: true } } },
  });
  await tx.guest.update({
    where,
    data: {
      ...names,
      sortName: sortNameOf(names),
      searchText: searchTextOf({ ...names, email: guest.email }, guest.household),
    },
  });
}

/** Takes plus-ones off the list. Their places must be given back by the caller, in one claim with all else. */
export async function removePlusOnes(tx: Tx, at: AtHousehold, guestIds: readonly string[], now: Date): Promise<void> {
  await tx.guest.updateMany({
    where: { id: { in: [...guestIds] }, eventId: at.eventId, householdId: at.householdId, kind: "plus_one" },
    data: { deletedAt: now },
  });
}
