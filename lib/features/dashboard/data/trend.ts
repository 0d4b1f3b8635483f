import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { TrendWeek } from "../types";
import { eventsWith } from "./reach";

const weeks = 8;

/**
 * Guests who answered in each of the last eight weeks, over the events whose guests the person may read; samples are
 * left out unless `withSample`. A guest who said yes to anything in a week counts as coming in it. Two queries.
 */
export async function listTrend(scope: OrgScope, timeZone: string, withSample: boolean): Promise<TrendWeek[]> {
  const readable = await eventsWith(scope, "guests.read");
  return db.$queryRaw<TrendWeek[]>`
    WITH span AS (
      SELECT generate_series(0, ${weeks - 1}::int) AS back, date_trunc('week', ${now()}::timestamptz AT TIME ZONE ${timeZone}) AS this
    ), said AS (
      SELECT date_trunc('week', r.created_at AT TIME ZONE ${timeZone}) AS week, r.guest_id,
        bool_or(r.status IN ('accepted', 'tentative')) AS accepted, bool_or(r.status = 'declined') AS declined
      FROM events e JOIN answer_revisions r ON r.event_id = e.id
      WHERE ${readable} AND e.archived_at IS NULL AND (${withSample} OR NOT e.is_sample)
        AND r.created_at >= (SELECT min(this - make_interval(weeks => back)) AT TIME ZONE ${timeZone} FROM span)
      GROUP BY 1, 2
    )
    SELECT to_char(s.this - make_interval(weeks => s.back), 'YYYY-MM-DD') AS week,
      (count(said.guest_id) FILTER (WHERE said.accepted))::int AS accepted,
      (count(said.guest_id) FILTER (WHERE said.declined AND NOT said.accepted))::int AS declined
    FROM span s LEFT JOIN said ON said.week = s.this - make_interval(weeks => s.back)
    GROUP BY s.back, s.this ORDER BY s.back DESC`;
}
