import type { Actor } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { claimPlaces, lockHouseholds } from "../../places/mutations";
import type { AtEvent } from "../../places/types";

type Invite = { guestId: string; sessionId: string };

/**
 * Invites guests who were just inserted to every session that invites all. Waits for a session that is being created at
 * this moment, and is waited for by it, so that neither misses the other.
 */
export async function inviteNewGuests(tx: Tx, at: AtEvent, guestIds: readonly string[]): Promise<void> {
  if (guestIds.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`session-invites:${at.eventId}`}, 0))`;
  await tx.$executeRaw`
    INSERT INTO session_invites (event_id, guest_id, session_id)
    SELECT g.event_id, g.id, s.id FROM guests g JOIN sessions s ON s.event_id = g.event_id AND s.invites_all
    WHERE g.event_id = ${at.eventId}::uuid AND g.id = ANY(${[...guestIds]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** The counterpart of inviteNewGuests: taken before a session that invites all is inserted. */
export async function holdNewGuests(tx: Tx, at: AtEvent): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`session-invites:${at.eventId}`}, 0))`;
}

/** Invites every present guest to a session. Answers how many were not invited before. */
export async function inviteEveryone(tx: Tx, at: AtEvent, sessionId: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO session_invites (event_id, guest_id, session_id)
    SELECT g.event_id, g.id, s.id FROM guests g JOIN sessions s ON s.event_id = g.event_id
    WHERE g.event_id = ${at.eventId}::uuid AND s.id = ${sessionId}::uuid AND g.deleted_at IS NULL
    ON CONFLICT DO NOTHING`;
}

export type SessionInvitesChange = {
  guestIds: readonly string[];
  sessionIds: readonly string[];
  isInvited: boolean;
  by: Actor;
};

/**
 * Invites guests to sessions, or takes invitations back; answers with what really changed. Whoever loses an invitation
 * that they had accepted gives the place back, and the history keeps that they had answered. Ids of other events do
 * nothing. Locks the guests' households.
 */
export async function setSessionInvites(tx: Tx, at: AtEvent, change: SessionInvitesChange): Promise<Invite[]> {
  const guestIds = [...change.guestIds];
  const sessionIds = [...change.sessionIds];
  if (guestIds.length === 0 || sessionIds.length === 0) return [];
  await lockHouseholds(tx, at, await householdsOf(tx, at, guestIds));
  if (change.isInvited) {
    return tx.$queryRaw<Invite[]>`
      INSERT INTO session_invites (event_id, guest_id, session_id)
      SELECT g.event_id, g.id, s.id FROM guests g JOIN sessions s ON s.event_id = g.event_id
      WHERE g.event_id = ${at.eventId}::uuid AND g.id = ANY(${guestIds}::uuid[])
        AND s.id = ANY(${sessionIds}::uuid[]) AND g.deleted_at IS NULL
      ON CONFLICT DO NOTHING
      RETURNING guest_id::text AS "guestId", session_id::text AS "sessionId"`;
  }
  await withdrawAnswers(tx, at, guestIds, sessionIds, change.by);
  return tx.$queryRaw<Invite[]>`
    DELETE FROM session_invites
    WHERE event_id = ${at.eventId}::uuid AND guest_id = ANY(${guestIds}::uuid[])
      AND session_id = ANY(${sessionIds}::uuid[])
    RETURNING guest_id::text AS "guestId", session_id::text AS "sessionId"`;
}

/**
 * Takes back what guests answered for sessions, with a line in the history, and gives back the places that those who are
 * still on the list held. The guests' households must be locked.
 */
export async function withdrawAnswers(
  tx: Tx,
  at: AtEvent,
  guestIds: readonly string[],
  sessionIds: readonly string[],
  by: Actor,
): Promise<void> {
  const taken = await tx.$queryRaw<(Invite & { isPlace: boolean })[]>`
    DELETE FROM answers a USING guests g
    WHERE a.event_id = ${at.eventId}::uuid AND a.guest_id = ANY(${[...guestIds]}::uuid[])
      AND a.session_id = ANY(${[...sessionIds]}::uuid[]) AND g.event_id = a.event_id AND g.id = a.guest_id
    RETURNING a.guest_id::text AS "guestId", a.session_id::text AS "sessionId",
      (a.status = 'accepted' AND g.deleted_at IS NULL) AS "isPlace"`;
  if (taken.length === 0) return;
  await keepWithdrawn(tx, at, taken, by);
  const places = taken.filter((answer) => answer.isPlace);
  const sessions = new Map<string, number>();
  for (const { sessionId } of places) sessions.set(sessionId, (sessions.get(sessionId) ?? 0) - 1);
  const losing = [...new Set(places.map((answer) => answer.guestId))];
  const [still] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT guest_id)::int AS count FROM answers
    WHERE event_id = ${at.eventId}::uuid AND guest_id = ANY(${losing}::uuid[]) AND status = 'accepted'`;
  await claimPlaces(tx, at, { sessions, event: (still?.count ?? 0) - losing.length });
}

/** The history's line for an answer that was taken back: pending again, by whom. */
async function keepWithdrawn(tx: Tx, at: AtEvent, taken: readonly Invite[], by: Actor): Promise<void> {
  const userId = by.kind === "user" ? by.userId : null;
  await tx.$executeRaw`
    INSERT INTO answer_revisions (id, event_id, guest_id, session_id, status, actor, user_id, created_at)
    SELECT r.id, ${at.eventId}::uuid, r.guest_id, r.session_id, 'pending',
      ${userId ? "planner" : "system"}::answer_actor, ${userId}::uuid, ${now()}
    FROM unnest(${taken.map(newId)}::uuid[], ${taken.map((each) => each.guestId)}::uuid[],
      ${taken.map((each) => each.sessionId)}::uuid[]) AS r (id, guest_id, session_id)`;
}

async function householdsOf(tx: Tx, at: AtEvent, guestIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT household_id::text AS id FROM guests
    WHERE event_id = ${at.eventId}::uuid AND id = ANY(${guestIds}::uuid[])`;
  return rows.map((row) => row.id);
}
