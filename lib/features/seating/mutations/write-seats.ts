import { userOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import type { FoldedChanges } from "../rules/fold-changes";
import { split, type Writing } from "./write-things";

/** Frees the seats of whoever a batch moves or unseats, and those of the layout that an expired hold still names. */
export async function freeSeats({ tx, scope, layoutId }: Writing, { seats, tables }: FoldedChanges): Promise<void> {
  if (seats.size === 0 && tables.size === 0) return;
  await tx.$executeRaw`
    DELETE FROM seat_claims WHERE layout_id = ${layoutId}::uuid AND event_id = ${scope.eventId}::uuid
      AND (guest_id = ANY(${[...seats.keys()]}::uuid[]) OR expires_at <= ${now()}::timestamptz)`;
}

/** Seats guests, all at once: the keys refuse a seat or a guest that has one already. */
export async function claimSeats(
  { tx, scope, layoutId, revision }: Writing,
  seats: FoldedChanges["seats"],
): Promise<void> {
  const claims = [...seats].flatMap(([guestId, { to }]) =>
    to.seatId === null ? [] : [{ id: newId(), guestId, seatId: to.seatId, isLocked: to.isLocked }],
  );
  if (claims.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO seat_claims (id, event_id, layout_id, seat_id, kind, guest_id, is_locked, revision, changed_by_id, created_at)
    SELECT p.id, ${scope.eventId}::uuid, ${layoutId}::uuid, p."seatId", 'guest', p."guestId", p."isLocked",
      ${revision}::int, ${userOf(scope.actor)}::uuid, ${now()}::timestamptz
    FROM json_to_recordset(${JSON.stringify(claims)}::json) AS p (id uuid, "guestId" uuid, "seatId" uuid, "isLocked" boolean)`;
}

/** Notes what is gone, for pages that are open, and forgets of what came back. */
export async function noteRemovals({ tx, scope, layoutId, revision }: Writing, changes: FoldedChanges): Promise<void> {
  const gone = {
    table: split(changes.tables).removed,
    object: split(changes.objects).removed,
    rule: split(changes.rules).removed,
    guest: [...changes.seats].flatMap(([guestId, { to }]) => (to.seatId === null ? [guestId] : [])),
  };
  const rows = Object.entries(gone).flatMap(([kind, ids]) => ids.map((id) => ({ kind, id })));
  const touched = [changes.tables, changes.objects, changes.rules, changes.seats].flatMap((each) => [...each.keys()]);
  if (touched.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM seating_removals WHERE layout_id = ${layoutId}::uuid AND event_id = ${scope.eventId}::uuid
      AND subject_id = ANY(${touched}::uuid[])`;
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO seating_removals (event_id, layout_id, kind, subject_id, revision, changed_by_id)
    SELECT ${scope.eventId}::uuid, ${layoutId}::uuid, p.kind, p.id, ${revision}::int, ${userOf(scope.actor)}::uuid
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS p (kind seating_removal_kind, id uuid)`;
}
