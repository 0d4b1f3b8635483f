import { householdEmail } from "@/lib/features/rsvp/invitations/data/audience";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { NoticeReach } from "../types";

/** Whoever was invited by mail or has answered by then knows of the event, and has to know what becomes of it. */
function knowing({ eventId, organizationId }: EventScope, by: Date): Prisma.Sql {
  return Prisma.sql`h.event_id = ${eventId}::uuid AND h.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM events e WHERE e.id = h.event_id AND e.organization_id = ${organizationId}::uuid)
    AND EXISTS (SELECT 1 FROM guests m
      WHERE m.event_id = h.event_id AND m.household_id = h.id AND m.deleted_at IS NULL)
    AND (EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = h.event_id AND d.household_id = h.id
        AND d.occasion LIKE 'invitation:%' AND d.created_at <= ${by})
      OR EXISTS (SELECT 1 FROM rsvp_submissions s
        WHERE s.event_id = h.event_id AND s.household_id = h.id AND s.created_at <= ${by}))`;
}

/** How many a notice would reach, and how many nobody has an address of. */
export async function countKnowing(scope: EventScope, by: Date): Promise<NoticeReach> {
  const [reach] = await db.$queryRaw<NoticeReach[]>`
    WITH meant AS (
      SELECT ${householdEmail} AS email, (SELECT count(*) FROM guests g
        WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL) AS guests
      FROM households h WHERE ${knowing(scope, by)})
    SELECT count(email)::int AS households,
      coalesce(sum(guests) FILTER (WHERE email IS NOT NULL), 0)::int AS guests,
      (count(*) FILTER (WHERE email IS NULL))::int AS "withoutEmail" FROM meant`;
  return reach ?? { households: 0, guests: 0, withoutEmail: 0 };
}

/** The households that a notice reaches. */
export async function listKnowing(scope: EventScope, by: Date, client: Tx = db): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT h.id::text AS id FROM households h
    WHERE ${knowing(scope, by)} AND ${householdEmail} IS NOT NULL ORDER BY h.id`;
  return rows.map(({ id }) => id);
}

/** The sessions that somebody of each household is asked to. */
export async function listAskedSessions(
  scope: EventScope,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.$queryRaw<{ householdId: string; sessionIds: string[] }[]>`
    SELECT g.household_id::text AS "householdId", array_agg(DISTINCT i.session_id::text) AS "sessionIds"
    FROM guests g JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
    WHERE g.event_id = ${scope.eventId}::uuid AND g.household_id = ANY(${[...householdIds]}::uuid[])
      AND g.deleted_at IS NULL
    GROUP BY g.household_id`;
  return new Map(rows.map(({ householdId, sessionIds }) => [householdId, new Set(sessionIds)]));
}
