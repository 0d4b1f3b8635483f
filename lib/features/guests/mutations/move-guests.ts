import { lockHouseholds } from "@/lib/features/events/places/mutations";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { displayName, guestCount } from "../rules";
import type { MoveGuestsInput } from "../schema";
import { insertHouseholds } from "./insert-households";
import { placeGuests } from "./place-guests";
import { tellListChanged } from "./tell-change";

/**
 * Moves guests into another household, or into a new one, which takes over the address of the first one's. Their
 * answers and places stay as they are; a household that is left empty goes. `changeId` takes it back (undoMove). Throws
 * NOT_FOUND when any of them, or the household, is removed or another event's.
 */
export async function moveGuests(
  scope: EventScope,
  input: MoveGuestsInput,
): Promise<Success<{ householdId: string; changeId: string; message: string }>> {
  return inTransaction(async (tx) => {
    const guests = await findGuests(tx, scope, input.guestIds);
    const targetId = input.householdId ?? (await splitOff(tx, scope, input.householdName, guests));
    const from = [...new Set(guests.map(({ householdId }) => householdId))];
    const locked = await lockHouseholds(tx, scope, [...from, targetId]);
    if (!locked.includes(targetId)) throw notFoundError();
    const ids = guests.map(({ id }) => id);
    const { changeId, household } = await placeGuests(tx, scope, ids, targetId);
    const who = guests.length === 1 ? (guests[0]?.name ?? "") : guestCount(guests.length);
    await recordAudit(tx, scope, {
      action: "guests.moved",
      subject: { kind: "guests", name: who },
      after: { household: household.name, guestIds: ids },
    });
    await tellListChanged(tx, scope);
    return done({ householdId: targetId, changeId, message: `${who} moved to ${household.name}.` });
  });
}

type Found = { id: string; name: string; householdId: string };

async function findGuests(tx: Tx, scope: EventScope, guestIds: readonly string[]): Promise<Found[]> {
  const guests = await tx.guest.findMany({
    where: {
      id: { in: [...guestIds] },
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      deletedAt: null,
    },
    select: { id: true, firstName: true, lastName: true, householdId: true },
    orderBy: [{ householdId: "asc" }, { position: "asc" }],
  });
  if (guests.length !== new Set(guestIds).size) throw notFoundError();
  return guests.map(({ id, householdId, ...names }) => ({ id, householdId, name: displayName(names) }));
}

/** A household of their own at the same address; no allowance, and a link of its own. */
async function splitOff(tx: Tx, scope: EventScope, name: string | null, guests: readonly Found[]): Promise<string> {
  const first = guests[0];
  if (!first) throw notFoundError();
  const origin = await tx.household.findFirst({
    where: { id: first.householdId, eventId: scope.eventId },
    select: {
      addressLine: true,
      addressCity: true,
      addressPostalCode: true,
      addressCountry: true,
      locale: true,
    },
  });
  const [id = ""] = await insertHouseholds(tx, scope, [{ ...origin, name: name ?? first.name }]);
  return id;
}
