import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { done, type Success } from "@/lib/platform/result";
import { displayName, sortNameOf } from "../rules";
import type { CreateGuestInput } from "../schema";
import { insertGuests } from "./insert-guests";
import { insertHouseholds } from "./insert-households";
import { lockHousehold } from "./lock-household";
import { tellListChanged } from "./tell-change";

/**
 * Adds a guest to a household, or to a new one, and invites them to the sessions that invite all. Throws NOT_FOUND for
 * a household or tag of another event. Two may bear one name; that there was one of it already is said, since a person
 * added twice is invited twice.
 */
export async function createGuest(
  scope: EventScope,
  input: CreateGuestInput,
): Promise<Success<{ guestId: string; householdId: string; message: string }>> {
  return inTransaction(async (tx) => {
    await requireTags(tx, scope, input.tagIds);
    const name = displayName(input);
    const household = await placeFor(tx, scope, input, name);
    const [guestId = ""] = await insertGuests(tx, scope, [{ ...input, household }]);
    await recordAudit(tx, scope, {
      action: "guests.created",
      subject: { kind: "guest", id: guestId, name },
      after: { household: household.name, kind: input.kind },
    });
    await tellListChanged(tx, scope);
    const namesakes = await tx.guest.count({
      where: { eventId: scope.eventId, deletedAt: null, sortName: sortNameOf(input), id: { not: guestId } },
    });
    const message =
      namesakes === 0
        ? `${name} is on the list.`
        : `${name} is on the list, where there was somebody of that name already.`;
    return done({ guestId, householdId: household.id, message });
  });
}

async function placeFor(tx: Tx, scope: EventScope, input: CreateGuestInput, guestName: string) {
  if (input.householdId) return lockHousehold(tx, scope, input.householdId);
  const name = input.householdName ?? guestName;
  const [id = ""] = await insertHouseholds(tx, scope, [{ name }]);
  return { id, name, email: null };
}

/** Throws NOT_FOUND unless every tag is this event's. */
export async function requireTags(tx: Tx, scope: EventScope, tagIds: readonly string[]): Promise<void> {
  if (tagIds.length === 0) return;
  const found = await tx.guestTag.count({ where: { eventId: scope.eventId, id: { in: [...tagIds] } } });
  if (found !== new Set(tagIds).size) throw notFoundError();
}
