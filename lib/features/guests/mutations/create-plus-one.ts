import type { Tx } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { insertGuests } from "./insert-guests";
import { type AtGuests, tellListChanged } from "./tell-change";

/**
 * Adds a plus-one to the household of the guest who brings them, asked to what their sponsor is asked to; answers with
 * the new id. The caller has locked the household and checked its allowance and the names (not both empty), and writes
 * the audit. Throws NOT_FOUND for a sponsor who is removed or of another event.
 */
export async function createPlusOne(
  tx: Tx,
  at: AtGuests,
  sponsorId: string,
  names: { firstName: string; lastName: string },
): Promise<string> {
  const sponsor = await tx.guest.findFirst({
    where: { id: sponsorId, organizationId: at.organizationId, eventId: at.eventId, deletedAt: null },
    select: { side: true, household: { select: { id: true, name: true, email: true } } },
  });
  if (!sponsor) throw notFoundError();
  const { household, side } = sponsor;
  const [guestId = ""] = await insertGuests(tx, at, [
    { ...names, household, sponsorId, side, kind: "plus_one", source: "plus_one" },
  ]);
  await inviteLikeSponsor(tx, at, guestId, sponsorId);
  await tellListChanged(tx, at);
  return guestId;
}

/** A plus-one goes where the sponsor goes: no more, no less. */
async function inviteLikeSponsor(tx: Tx, at: AtGuests, guestId: string, sponsorId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM session_invites i WHERE i.event_id = ${at.eventId}::uuid AND i.guest_id = ${guestId}::uuid
      AND NOT EXISTS (SELECT 1 FROM session_invites s WHERE s.event_id = i.event_id
        AND s.guest_id = ${sponsorId}::uuid AND s.session_id = i.session_id)`;
  await tx.$executeRaw`
    INSERT INTO session_invites (event_id, guest_id, session_id)
    SELECT s.event_id, ${guestId}::uuid, s.session_id FROM session_invites s
    WHERE s.event_id = ${at.eventId}::uuid AND s.guest_id = ${sponsorId}::uuid
    ON CONFLICT DO NOTHING`;
}
