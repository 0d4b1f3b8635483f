import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { BoardMeal, BoardSession } from "../types";

type Row = Omit<BoardSession, "startsAt" | "placesLeft" | "meals" | "withoutMeal" | "needs"> & {
  startsAt: Date;
  acceptedCount: number;
};
type MealRow = BoardMeal & { sessionId: string };

/** Every session with its answers and meals, in the order of the day. Three statements. */
export async function listSessionCounts(scope: EventScope): Promise<BoardSession[]> {
  const { eventId } = scope;
  // Counted before they are joined, and without those few who were removed: two runs along indexes, no table read.
  const sessions = await db.$queryRaw<Row[]>`
    WITH removed AS (SELECT id FROM guests WHERE event_id = ${eventId}::uuid AND deleted_at IS NOT NULL),
    said AS (
      SELECT session_id, (count(*) FILTER (WHERE status = 'accepted'))::int AS accepted,
        (count(*) FILTER (WHERE status = 'declined'))::int AS declined,
        (count(*) FILTER (WHERE status = 'tentative'))::int AS tentative
      FROM answers a WHERE event_id = ${eventId}::uuid AND NOT EXISTS (SELECT 1 FROM removed WHERE id = a.guest_id)
      GROUP BY session_id),
    asked AS (
      SELECT session_id, count(*)::int AS guests FROM session_invites i
      WHERE event_id = ${eventId}::uuid AND NOT EXISTS (SELECT 1 FROM removed WHERE id = i.guest_id)
      GROUP BY session_id)
    SELECT s.id::text AS id, s.name, s.kind::text AS kind, s.starts_at AS "startsAt", s.capacity,
      s.accepted_count AS "acceptedCount", coalesce(said.accepted, 0) AS accepted, coalesce(said.declined, 0) AS declined,
      coalesce(said.tentative, 0) AS tentative,
      coalesce(asked.guests - coalesce(said.accepted + said.declined + said.tentative, 0), 0) AS pending
    FROM sessions s LEFT JOIN said ON said.session_id = s.id LEFT JOIN asked ON asked.session_id = s.id
    WHERE s.event_id = ${eventId}::uuid ORDER BY s.starts_at, s.position, s.id`;
  const [meals, needs] = await Promise.all([listMealCounts(scope), listNeeds(scope)]);
  return sessions.map(({ startsAt, acceptedCount, ...session }) => {
    const own = meals.filter((meal) => meal.sessionId === session.id);
    const chosen = own.reduce((sum, meal) => sum + meal.count, 0);
    return {
      ...session,
      startsAt: startsAt.toISOString(),
      placesLeft: session.capacity === null ? null : Math.max(0, session.capacity - acceptedCount),
      meals: own.map(({ id, name, count }) => ({ id, name, count })),
      withoutMeal: own.length > 0 ? session.accepted - chosen : 0,
      needs: needs.filter((need) => need.sessionId === session.id).map(({ text, count }) => ({ text, count })),
    };
  });
}

/** Who comes, by what they eat. */
async function listMealCounts(scope: EventScope): Promise<MealRow[]> {
  return db.$queryRaw<MealRow[]>`
    SELECT m.id::text AS id, m.session_id::text AS "sessionId", m.name, count(g.id)::int AS count
    FROM meal_options m
    LEFT JOIN answers a ON a.event_id = m.event_id AND a.session_id = m.session_id AND a.meal_option_id = m.id
      AND a.status = 'accepted'
    LEFT JOIN guests g ON g.event_id = a.event_id AND g.id = a.guest_id AND g.deleted_at IS NULL
    WHERE m.event_id = ${scope.eventId}::uuid
    GROUP BY m.id ORDER BY m.position, m.id`;
}

/** Most needs that one session lists by name: beyond them is the guest list. */
const mostNeeds = 40;

/** What those who come to a session need at table, told alike in one. */
async function listNeeds(scope: EventScope): Promise<{ sessionId: string; text: string; count: number }[]> {
  return db.$queryRaw<{ sessionId: string; text: string; count: number }[]>`
    SELECT "sessionId", text, count FROM (
      SELECT a.session_id::text AS "sessionId", min(trim(g.dietary_needs)) AS text, count(*)::int AS count,
        row_number() OVER (PARTITION BY a.session_id ORDER BY count(*) DESC, min(trim(g.dietary_needs))) AS place
      FROM guests g JOIN answers a ON a.event_id = g.event_id AND a.guest_id = g.id AND a.status = 'accepted'
      WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
        AND g.deleted_at IS NULL AND trim(g.dietary_needs) <> ''
      GROUP BY a.session_id, fold_text(trim(g.dietary_needs))) AS told
    WHERE place <= ${mostNeeds} ORDER BY "sessionId", place`;
}
