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
  const sessions = await db.$queryRaw<Row[]>`
    SELECT s.id::text AS id, s.name, s.kind::text AS kind, s.starts_at AS "startsAt", s.capacity, s.accepted_count AS "acceptedCount",
      (count(g.id) FILTER (WHERE a.status = 'accepted'))::int AS accepted,
      (count(g.id) FILTER (WHERE a.status = 'declined'))::int AS declined,
      (count(g.id) FILTER (WHERE a.status = 'tentative'))::int AS tentative,
      (count(g.id) FILTER (WHERE coalesce(a.status, 'pending') = 'pending'))::int AS pending
    FROM sessions s
    LEFT JOIN session_invites i ON i.event_id = s.event_id AND i.session_id = s.id
    LEFT JOIN guests g ON g.event_id = i.event_id AND g.id = i.guest_id AND g.deleted_at IS NULL
    LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = g.id AND a.session_id = i.session_id
    WHERE s.event_id = ${scope.eventId}::uuid
    GROUP BY s.id ORDER BY s.starts_at, s.position, s.id`;
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
