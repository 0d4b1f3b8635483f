import { db } from "@/lib/platform/db";

type CountMismatch = { what: "session" | "event"; id: string; counted: number; rows: number };

/**
 * Sessions and events whose counter is not what their rows say, of the whole installation or of the events named. Empty
 * when all is well.
 */
export async function listCountMismatches(eventIds?: readonly string[]): Promise<CountMismatch[]> {
  const wanted = eventIds ? [...eventIds] : null;
  return db.$queryRaw<CountMismatch[]>`
    WITH accepted AS (
      SELECT a.event_id, a.session_id, a.guest_id FROM answers a
      JOIN guests g ON g.id = a.guest_id AND g.event_id = a.event_id
      WHERE a.status = 'accepted' AND g.deleted_at IS NULL
    )
    SELECT 'session' AS what, s.id::text AS id, s.accepted_count AS counted, count(a.guest_id)::int AS rows
    FROM sessions s LEFT JOIN accepted a ON a.session_id = s.id
    WHERE ${wanted}::uuid[] IS NULL OR s.event_id = ANY(${wanted}::uuid[])
    GROUP BY s.id HAVING s.accepted_count <> count(a.guest_id)
    UNION ALL
    SELECT 'event', e.id::text, e.accepted_count, count(DISTINCT a.guest_id)::int
    FROM events e LEFT JOIN accepted a ON a.event_id = e.id
    WHERE ${wanted}::uuid[] IS NULL OR e.id = ANY(${wanted}::uuid[])
    GROUP BY e.id HAVING e.accepted_count <> count(DISTINCT a.guest_id)`;
}
