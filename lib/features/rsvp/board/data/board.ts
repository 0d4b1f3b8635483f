import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { lastInvitedAt, owesAnswer } from "../../invitations/data/audience";
import type { Board, TrendDay } from "../types";
import { listMissing } from "./missing";
import { listRecentAnswers } from "./recent";
import { listSessionCounts } from "./sessions";

/** How answers stand, in nine statements however many guests there are. Throws NOT_FOUND when the event is gone. */
export async function getBoard(scope: EventScope): Promise<Board> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      timeZone: true,
      capacity: true,
      isCapacityEnforced: true,
      acceptedCount: true,
      rsvpForm: { select: { deadline: true } },
    },
  });
  if (!event) throw notFoundError();
  const [people, households, sessions, trend, recent, missing] = await Promise.all([
    countPeople(scope),
    countHouseholds(scope),
    listSessionCounts(scope),
    listTrend(scope, event.timeZone),
    listRecentAnswers(scope),
    listMissing(scope),
  ]);
  return {
    timeZone: event.timeZone,
    deadline: event.rsvpForm?.deadline?.toISOString() ?? null,
    guests: {
      ...people,
      coming: event.acceptedCount,
      capacity: event.isCapacityEnforced ? event.capacity : null,
    },
    households,
    sessions,
    trend,
    recent,
    missing,
  };
}

async function countPeople(scope: EventScope): Promise<{ total: number; waiting: number }> {
  const [count] = await db.$queryRaw<{ total: number; waiting: number }[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM session_invites i LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
      WHERE i.event_id = g.event_id AND i.guest_id = g.id AND coalesce(a.status, 'pending') = 'pending')))::int AS waiting
    FROM guests g WHERE g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL`;
  return count ?? { total: 0, waiting: 0 };
}

async function countHouseholds(scope: EventScope): Promise<Board["households"]> {
  const [count] = await db.$queryRaw<Board["households"][]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${lastInvitedAt} IS NOT NULL))::int AS invited,
      (count(*) FILTER (WHERE NOT ${owesAnswer} AND h.last_answered_at IS NOT NULL))::int AS answered,
      (count(*) FILTER (WHERE ${owesAnswer}))::int AS waiting
    FROM households h WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL`;
  return count ?? { total: 0, invited: 0, answered: 0, waiting: 0 };
}

/** The last two weeks, day by day on the event's clocks; earlier answers only when there is none in them. */
async function listTrend(scope: EventScope, timeZone: string): Promise<TrendDay[]> {
  return db.$queryRaw<TrendDay[]>`
    WITH given AS (
      SELECT (s.created_at AT TIME ZONE ${timeZone})::date AS day, count(DISTINCT s.household_id)::int AS households
      FROM rsvp_submissions s WHERE s.event_id = ${scope.eventId}::uuid GROUP BY 1
    ), last AS (
      SELECT least(max(day), (${now()}::timestamptz AT TIME ZONE ${timeZone})::date) AS latest FROM given
    )
    SELECT to_char(d.day, 'YYYY-MM-DD') AS day, coalesce(g.households, 0) AS households
    FROM last CROSS JOIN LATERAL generate_series(
      CASE WHEN latest < (${now()}::timestamptz AT TIME ZONE ${timeZone})::date - 13 THEN latest - 13
        ELSE (${now()}::timestamptz AT TIME ZONE ${timeZone})::date - 13 END,
      CASE WHEN latest < (${now()}::timestamptz AT TIME ZONE ${timeZone})::date - 13 THEN latest
        ELSE (${now()}::timestamptz AT TIME ZONE ${timeZone})::date END, interval '1 day') AS d(day)
    LEFT JOIN given g ON g.day = d.day::date
    ORDER BY d.day`;
}
