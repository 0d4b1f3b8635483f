import { DatabaseError } from "pg";
import type { Tx } from "@/lib/platform/db";
import { type Call, type Runner, runnerOf, type Statement } from "@/lib/platform/db/statement";
import type { AtEvent, PlacesDemand, PlacesRefusal } from "./types";

const lockInOrder: Statement = {
  name: "places.lock-households",
  text: `SELECT id::text FROM households
    WHERE event_id = $1::uuid AND id = ANY($2::uuid[])
    ORDER BY id FOR UPDATE`,
};

// By one id: a list's plan is made anew for each list.
const lockOne: Statement = {
  name: "places.lock-household",
  text: `SELECT id::text FROM households WHERE event_id = $1::uuid AND id = $2::uuid FOR UPDATE`,
};

const lockByLink: Statement = {
  name: "places.lock-household-by-link",
  text: `SELECT id::text FROM households WHERE id = $1::uuid AND link_version = $2::int FOR UPDATE`,
};

/** The same lock on the household that a link names, if it is still good. */
export const lockingByLink = (link: { readonly id: string; readonly version: number }): Call => ({
  statement: lockByLink,
  values: [link.id, link.version],
});

/** `lockHouseholds` for one, as a call, for who sends more with it. */
export const lockingHousehold = (at: AtEvent, householdId: string): Call => ({
  statement: lockOne,
  values: [at.eventId, householdId],
});

/**
 * Locks households in the order of their ids. Whoever changes answers, or removes or restores guests, does this first:
 * it makes two changes of one household follow each other, and keeps the order household → session → event everywhere.
 * Answers with the ids that exist at this event.
 */
export async function lockHouseholds(tx: Tx | Runner, at: AtEvent, householdIds: readonly string[]): Promise<string[]> {
  const rows = await runnerOf(tx).run<{ id: string }>(lockInOrder, [at.eventId, householdIds]);
  return rows.map((row) => row.id);
}

// The event's row waits for the count of `taken`, and so for every session's.
const claiming = `WITH wanted AS (SELECT id, places FROM json_to_recordset($2::text::json) AS w (id uuid, places int)),
    locked AS MATERIALIZED (
      SELECT s.id, w.places FROM sessions s JOIN wanted w ON w.id = s.id
      WHERE s.event_id = $1::uuid ORDER BY s.id FOR NO KEY UPDATE OF s),
    taken AS (
      UPDATE sessions s SET accepted_count = s.accepted_count + l.places FROM locked l
      WHERE s.id = l.id AND s.event_id = $1::uuid
        AND (l.places < 0 OR s.capacity IS NULL OR s.accepted_count + l.places <= s.capacity)
      RETURNING s.id),
    came AS (
      UPDATE events SET accepted_count = accepted_count + $3::int
      WHERE id = $1::uuid AND $3::int <> 0 AND (SELECT count(*) FROM taken) = (SELECT count(*) FROM wanted)
        AND ($3::int < 0 OR NOT is_capacity_enforced OR capacity IS NULL OR accepted_count + $3::int <= capacity)
      RETURNING id)`;

const claim: Statement = {
  name: "places.claim",
  text: `${claiming} SELECT ARRAY(SELECT id::text FROM taken) AS taken, EXISTS (SELECT FROM came) AS came`,
};

const claimOrUndo: Statement = {
  name: "places.claim-or-undo",
  text: `${claiming} SELECT CASE
    WHEN (SELECT count(*) FROM taken) < (SELECT count(*) FROM wanted) OR ($3::int <> 0 AND NOT EXISTS (SELECT FROM came))
    THEN refuse_places() END`,
};

// Most answers are to one session: what several need, a list and its order, is half of the work.
const claimOneOrUndo: Statement = {
  name: "places.claim-one-or-undo",
  text: `WITH taken AS (
      UPDATE sessions SET accepted_count = accepted_count + $3::int
      WHERE event_id = $1::uuid AND id = $2::uuid
        AND ($3::int < 0 OR capacity IS NULL OR accepted_count + $3::int <= capacity)
      RETURNING id),
    came AS (
      UPDATE events SET accepted_count = accepted_count + $4::int
      WHERE id = $1::uuid AND $4::int <> 0 AND EXISTS (SELECT FROM taken)
        AND ($4::int < 0 OR NOT is_capacity_enforced OR capacity IS NULL OR accepted_count + $4::int <= capacity)
      RETURNING id)
    SELECT CASE WHEN NOT EXISTS (SELECT FROM taken) OR ($4::int <> 0 AND NOT EXISTS (SELECT FROM came))
    THEN refuse_places() END`,
};

/** `claimPlaces` as a call that undoes its transaction (`isPlacesRefusal`) where it is not met; null with nothing to claim. */
export function claimingPlaces(at: AtEvent, demand: PlacesDemand): Call | null {
  const wanted = wantedOf(demand);
  if (wanted.length === 0 && demand.event === 0) return null;
  const [one] = wanted;
  if (one && wanted.length === 1) {
    return { statement: claimOneOrUndo, values: [at.eventId, one.id, one.places, demand.event] };
  }
  return { statement: claimOrUndo, values: [at.eventId, JSON.stringify(wanted), demand.event] };
}

/** Whether a transaction was undone because the places of its `claimingPlaces` were not there. */
export const isPlacesRefusal = (error: unknown): boolean => error instanceof DatabaseError && error.code === "MQ001";

/** In the order in which their rows are locked. */
const wantedOf = ({ sessions }: PlacesDemand): { id: string; places: number }[] =>
  [...sessions]
    .filter(([, places]) => places !== 0)
    .map(([id, places]) => ({ id, places }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Takes and gives back places, all or nothing: each counter changes by a conditional update that a full session or
 * event refuses. On a refusal the caller must roll its transaction back. Sessions first, sorted; the event last.
 */
export async function claimPlaces(
  tx: Tx | Runner,
  at: AtEvent,
  demand: PlacesDemand,
): Promise<{ ok: true } | PlacesRefusal> {
  const runner = runnerOf(tx);
  const wanted = wantedOf(demand);
  if (wanted.length === 0 && demand.event === 0) return { ok: true };
  const values = [at.eventId, JSON.stringify(wanted), demand.event];
  const [claimed] = await runner.run<{ taken: string[]; came: boolean }>(claim, values);
  const full = wanted.find(({ id }) => !claimed?.taken.includes(id));
  if (full) {
    return {
      ok: false,
      reason: "session_full",
      sessionId: full.id,
      placesLeft: await sessionLeft(runner, at, full.id),
    };
  }
  if (demand.event === 0 || claimed?.came) return { ok: true };
  return { ok: false, reason: "event_full", placesLeft: await eventLeft(runner, at) };
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

const leftInSession: Statement = {
  name: "places.left-in-session",
  text: `SELECT greatest(0, capacity - accepted_count) AS left FROM sessions
    WHERE event_id = $1::uuid AND id = $2::uuid`,
};

const leftAtEvent: Statement = {
  name: "places.left-at-event",
  text: `SELECT greatest(0, capacity - accepted_count) AS left FROM events WHERE id = $1::uuid`,
};

async function sessionLeft(runner: Runner, at: AtEvent, sessionId: string): Promise<number> {
  const [session] = await runner.run<{ left: number }>(leftInSession, [at.eventId, sessionId]);
  return session?.left ?? 0;
}

async function eventLeft(runner: Runner, at: AtEvent): Promise<number> {
  const [event] = await runner.run<{ left: number }>(leftAtEvent, [at.eventId]);
  return event?.left ?? 0;
}
