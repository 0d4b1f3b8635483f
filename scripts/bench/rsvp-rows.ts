import { isDeepStrictEqual } from "node:util";
import type pg from "pg";

/** Throws unless exactly these answers are stored, each with all that belongs to it. */
export async function checkRows(
  client: pg.Pool,
  { eventId, sessionId }: { eventId: string; sessionId: string },
  { homes, guests }: { homes: number; guests: number },
): Promise<void> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM answers WHERE event_id = $1 AND session_id = $2 AND status = 'accepted') AS answers,
       (SELECT count(*)::int FROM answer_revisions WHERE event_id = $1) AS revisions,
       (SELECT count(*)::int FROM rsvp_submissions WHERE event_id = $1) AS submissions,
       (SELECT count(*)::int FROM households WHERE event_id = $1 AND last_answered_at IS NOT NULL) AS answered,
       (SELECT count(*)::int FROM audit_entries WHERE event_id = $1 AND action = 'rsvp.answered') AS audit,
       (SELECT count(*)::int FROM outbox_events WHERE event_id = $1 AND name = 'rsvp/answer.given') AS outbox,
       (SELECT accepted_count FROM sessions WHERE event_id = $1 AND id = $2) AS "sessionPlaces",
       (SELECT accepted_count FROM events WHERE id = $1) AS "eventPlaces"`,
    [eventId, sessionId],
  );
  const each = { submissions: homes, answered: homes, audit: homes, outbox: homes };
  const wanted = { answers: guests, revisions: guests, ...each, sessionPlaces: guests, eventPlaces: guests };
  if (!isDeepStrictEqual({ ...rows[0] }, wanted)) {
    throw new Error(`The answers stored are ${JSON.stringify(rows[0])} instead of ${JSON.stringify(wanted)}`);
  }
}

/** Throws unless exactly so many guests of the event come. */
export async function checkAnswers(client: pg.Pool, eventId: string, guests: number): Promise<void> {
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM answers WHERE event_id = $1 AND status = 'accepted'",
    [eventId],
  );
  if (rows[0]?.count !== guests) throw new Error(`${rows[0]?.count} answers are stored instead of ${guests}`);
}
