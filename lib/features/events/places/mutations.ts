import type { Tx } from "@/lib/platform/db";
import type { AtEvent, PlacesDemand, PlacesRefusal } from "./types";

/**
 * Locks households in the order of their ids. Whoever changes answers, or removes or restores guests, does this first:
 * it makes two changes of one household follow each other, and keeps the order household → session → event everywhere.
 * Answers with the ids that exist at this event.
 */
export async function lockHouseholds(tx: Tx, at: AtEvent, householdIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM households
    WHERE event_id = ${at.eventId}::uuid AND id = ANY(${[...householdIds]}::uuid[])
    ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

/**
 * Takes and gives back places, all or nothing: each counter changes by a conditional update that a full session or
 * event refuses. On a refusal the caller must roll its transaction back. Sessions first, sorted; the event last.
 */
export async function claimPlaces(tx: Tx, at: AtEvent, demand: PlacesDemand): Promise<{ ok: true } | PlacesRefusal> {
  for (const [sessionId, places] of [...demand.sessions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (places === 0) continue;
    const changed = await tx.$executeRaw`
      UPDATE sessions SET accepted_count = accepted_count + ${places}
      WHERE id = ${sessionId}::uuid AND event_id = ${at.eventId}::uuid
        AND (${places} < 0 OR capacity IS NULL OR accepted_count + ${places} <= capacity)`;
    if (changed === 0)
      return { ok: false, reason: "session_full", sessionId, placesLeft: await sessionLeft(tx, sessionId) };
  }
  if (demand.event === 0) return { ok: true };
  const changed = await tx.$executeRaw`
    UPDATE events SET accepted_count = accepted_count + ${demand.event}
    WHERE id = ${at.eventId}::uuid
      AND (${demand.event} < 0 OR NOT is_capacity_enforced OR capacity IS NULL
           OR accepted_count + ${demand.event} <= capacity)`;
  return changed > 0 ? { ok: true } : { ok: false, reason: "event_full", placesLeft: await eventLeft(tx, at) };
}

/** Gives back every place that these guests hold, before they are removed. Their households must be locked. */
export async function releasePlacesOf(tx: Tx, at: AtEvent, guestIds: readonly string[]): Promise<void> {
  await claimPlaces(tx, at, await placesHeldBy(tx, at, guestIds, -1));
}

/** Takes again the places that restored guests held. Their households must be locked. */
export async function reclaimPlacesOf(
  tx: Tx,
  at: AtEvent,
  guestIds: readonly string[],
): Promise<{ ok: true } | PlacesRefusal> {
  return claimPlaces(tx, at, await placesHeldBy(tx, at, guestIds, 1));
}

async function placesHeldBy(tx: Tx, at: AtEvent, guestIds: readonly string[], sign: 1 | -1): Promise<PlacesDemand> {
  const held = await tx.$queryRaw<{ sessionId: string | null; count: number }[]>`
    SELECT session_id::text AS "sessionId", count(DISTINCT guest_id)::int AS count FROM answers
    WHERE event_id = ${at.eventId}::uuid AND guest_id = ANY(${[...guestIds]}::uuid[]) AND status = 'accepted'
    GROUP BY GROUPING SETS ((session_id), ())`;
  const sessions = new Map<string, number>();
  let event = 0;
  for (const { sessionId, count } of held) {
    if (sessionId) sessions.set(sessionId, count * sign);
    else event = count * sign;
  }
  return { sessions, event };
}

async function sessionLeft(tx: Tx, sessionId: string): Promise<number> {
  const session = await tx.session.findUnique({
    where: { id: sessionId },
    select: { capacity: true, acceptedCount: true },
  });
  return session?.capacity ? Math.max(0, session.capacity - session.acceptedCount) : 0;
}

async function eventLeft(tx: Tx, at: AtEvent): Promise<number> {
  const event = await tx.event.findUnique({
    where: { id: at.eventId },
    select: { capacity: true, acceptedCount: true },
  });
  return event?.capacity ? Math.max(0, event.capacity - event.acceptedCount) : 0;
}
