import { lockHouseholds, reclaimPlacesOf } from "@/lib/features/events/places/mutations";
import type { PlacesRefusal } from "@/lib/features/events/places/types";
import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inRefusableTransaction } from "@/lib/platform/db/refusable";
import { done, type Refusal, refuse, type Success } from "@/lib/platform/result";
import { tellListChanged } from "../../mutations/tell-change";
import { displayName, guestCount } from "../../rules";
import type { RestoreGuestsInput } from "../schema";

type RestoreRefusal = "nothing_to_restore" | "session_full" | "event_full" | "allowance_used";
type Removed = { id: string; householdId: string; firstName: string; lastName: string };

/**
 * Brings removed guests back with their answers, tags and places, and their households with them: all, or a refusal
 * and nothing, when a session or the event has filled up meanwhile, or the household named another plus-one instead.
 */
export async function restoreGuests(
  scope: EventScope,
  input: RestoreGuestsInput,
): Promise<Success<{ count: number; message: string }> | Refusal<RestoreRefusal>> {
  return inRefusableTransaction(
    async (tx) => {
      const households = (await findRemoved(tx, scope, input)).map(({ householdId }) => householdId);
      await lockHouseholds(tx, scope, households);
      const guests = await findRemoved(tx, scope, input);
      if (guests.length === 0) return refuse("nothing_to_restore", "They are back on the list already.");
      const ids = guests.map(({ id }) => id);
      const first = guests[0];
      const who = guests.length === 1 && first ? displayName(first) : guestCount(guests.length);
      const reclaimed = await reclaimPlacesOf(tx, scope, ids);
      if (!reclaimed.ok) return fullRefusal(tx, scope, reclaimed, who);
      await bringBack(tx, scope, ids, households);
      const crowded = await findCrowded(tx, scope, households);
      if (crowded) {
        return refuse("allowance_used", `${crowded} has named another plus-one meanwhile. Raise its allowance first.`);
      }
      await recordAudit(tx, scope, {
        action: "guests.restored",
        subject: { kind: "guests", name: who },
        after: { count: guests.length },
      });
      await tellListChanged(tx, scope);
      return done({ count: guests.length, message: `${who} restored.` });
    },
    { timeout: 180_000 },
  );
}

async function findRemoved(tx: Tx, scope: EventScope, input: RestoreGuestsInput): Promise<Removed[]> {
  return tx.guest.findMany({
    where: {
      organizationId: scope.organizationId,
      eventId: scope.eventId,
      deletedAt: { not: null },
      ...("removalId" in input
        ? { OR: [{ removalId: input.removalId }, { id: input.removalId, removalId: null }] }
        : { id: input.guestId }),
    },
    select: { id: true, householdId: true, firstName: true, lastName: true },
  });
}

async function bringBack(tx: Tx, scope: EventScope, guestIds: string[], households: string[]): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    UPDATE households SET deleted_at = NULL, removal_id = NULL, updated_at = ${at}
    WHERE event_id = ${scope.eventId}::uuid AND id = ANY(${households}::uuid[]) AND deleted_at IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE guests SET deleted_at = NULL, removal_id = NULL, updated_at = ${at}
    WHERE organization_id = ${scope.organizationId}::uuid AND event_id = ${scope.eventId}::uuid
      AND id = ANY(${guestIds}::uuid[])`;
}

/** The name of a household that now has more plus-ones, named by itself, than it may bring. */
async function findCrowded(tx: Tx, scope: EventScope, households: string[]): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT h.name FROM households h
    WHERE h.event_id = ${scope.eventId}::uuid AND h.id = ANY(${households}::uuid[])
      AND h.allowance < (SELECT count(*) FROM guests g WHERE g.event_id = h.event_id AND g.household_id = h.id
        AND g.deleted_at IS NULL AND g.source = 'plus_one')
    LIMIT 1`;
  return rows[0]?.name;
}

async function fullRefusal(
  tx: Tx,
  scope: EventScope,
  refusal: PlacesRefusal,
  who: string,
): Promise<Refusal<RestoreRefusal>> {
  const left = refusal.placesLeft === 1 ? "1 place is" : `${refusal.placesLeft} places are`;
  if (refusal.reason === "event_full") {
    return refuse("event_full", `${who} had accepted, and only ${left} left at the event. Raise its capacity first.`);
  }
  const session = await tx.session.findFirst({
    where: { id: refusal.sessionId, eventId: scope.eventId },
    select: { name: true },
  });
  const name = session?.name ?? "the session";
  return refuse("session_full", `${who} had accepted, and only ${left} left at ${name}. Raise its capacity first.`);
}
