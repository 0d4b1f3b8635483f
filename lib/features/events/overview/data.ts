import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { listLatest } from "../activity/data";
import { shownStatus } from "../rules";
import { listSessions } from "../sessions/data";
import { nextMilestone, nextSteps } from "./rules";
import type { AnswerCounts, EventOverview, TeamMember } from "./types";

const shownActivity = 6;
const noAnswers: AnswerCounts = { accepted: 0, tentative: 0, declined: 0, waiting: 0, notAsked: 0 };

/** Everything on the first page of an event, in seven queries whatever its size. */
export async function getOverview(scope: EventScope): Promise<EventOverview> {
  const at = now();
  const event = await getEvent(scope);
  const [list, team, households, answers, activity] = await Promise.all([
    listSessions(scope),
    listTeam(scope),
    countHouseholds(scope),
    countAnswers(scope),
    listLatest(scope, shownActivity),
  ]);
  const status = shownStatus(event, at);
  return {
    now: at,
    startsAt: event.startsAt,
    timeZone: event.timeZone,
    status,
    capacity: event.capacity,
    acceptedCount: event.acceptedCount,
    milestone: nextMilestone({ ...event, status, deadline: event.rsvpForm?.deadline ?? null }, at),
    nextSteps: nextSteps(
      {
        eventId: scope.eventId,
        status,
        hasVenue: event.venueName !== null || event.addressCity !== null,
        guestCount: list.guestCount,
        ...households,
        waiting: answers.waiting,
        hasDeadline: Boolean(event.rsvpForm?.deadline),
        can: { update: scope.can("event.update"), writeGuests: scope.can("guests.write") },
      },
      formatsOf(scope.actor),
    ),
    sessions: list.sessions,
    guestCount: list.guestCount,
    team,
    guests: scope.can("guests.read") ? { ...households, answers, activity } : null,
  };
}

async function getEvent(scope: EventScope) {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: {
      status: true,
      startsAt: true,
      endsAt: true,
      completedAt: true,
      timeZone: true,
      capacity: true,
      acceptedCount: true,
      venueName: true,
      addressCity: true,
      rsvpForm: { select: { deadline: true } },
    },
  });
  if (!event) throw notFoundError();
  return event;
}

async function listTeam(scope: EventScope): Promise<TeamMember[]> {
  const staff = await db.eventStaff.findMany({
    where: { organizationId: scope.organizationId, eventId: scope.eventId },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
    select: { role: true, user: { select: { id: true, name: true } } },
  });
  return staff.map(({ role, user }) => ({ userId: user.id, name: user.name, role }));
}

async function countHouseholds(scope: EventScope): Promise<{ households: number; invitedHouseholds: number }> {
  const [counts] = await db.$queryRaw<{ households: number; invitedHouseholds: number }[]>`
    SELECT count(*)::int AS households,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM deliveries d
        WHERE d.event_id = h.event_id AND d.household_id = h.id))::int AS "invitedHouseholds"
    FROM households h WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL`;
  return counts ?? { households: 0, invitedHouseholds: 0 };
}

/** Each guest counted once; an answer counts where the guest is still asked. */
async function countAnswers(scope: EventScope): Promise<AnswerCounts> {
  const [counts] = await db.$queryRaw<AnswerCounts[]>`
    WITH standing AS (
      SELECT g.id, count(i.session_id) AS asked,
        count(*) FILTER (WHERE a.status = 'accepted') AS accepted,
        count(*) FILTER (WHERE a.status = 'tentative') AS tentative,
        count(*) FILTER (WHERE a.status = 'declined') AS declined
      FROM guests g
      LEFT JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
      LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
      WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
        AND g.deleted_at IS NULL
      GROUP BY g.id)
    SELECT count(*) FILTER (WHERE accepted > 0)::int AS accepted,
      count(*) FILTER (WHERE accepted = 0 AND tentative > 0)::int AS tentative,
      count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND asked > 0 AND declined = asked)::int AS declined,
      count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND declined < asked)::int AS waiting,
      count(*) FILTER (WHERE asked = 0)::int AS "notAsked"
    FROM standing`;
  return counts ?? noAnswers;
}
