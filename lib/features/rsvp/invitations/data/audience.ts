import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Audience, AudienceCount } from "../types";

/** What may be a mail address; the mail queue refuses anything else. */
const addressShape = "^[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+$";

/** Where a household's mail goes: its own address, else that of its first guest who has one. `h` is the household. */
export const householdEmail = Prisma.sql`coalesce(
  CASE WHEN h.email ~ ${addressShape} THEN h.email END,
  (SELECT g.email FROM guests g
    WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL AND g.email ~ ${addressShape}
    ORDER BY g.position, g.id LIMIT 1))`;

/** When a household was last invited by mail. `h` is the household. */
export const lastInvitedAt = Prisma.sql`(SELECT max(d.created_at) FROM deliveries d
  WHERE d.event_id = h.event_id AND d.household_id = h.id AND d.occasion LIKE 'invitation:%')`;

/** Whether somebody of the household still owes an answer. `h` is the household. */
export const owesAnswer = Prisma.sql`EXISTS (
  SELECT 1 FROM guests g JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
  LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
  WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL
    AND coalesce(a.status, 'pending') = 'pending')`;

/** The households that an audience means: those with somebody in them. */
function meant(scope: EventScope, audience: Audience): Prisma.Sql {
  const narrowed = {
    all: Prisma.sql`TRUE`,
    uninvited: Prisma.sql`${lastInvitedAt} IS NULL`,
    unanswered: owesAnswer,
    selected: Prisma.sql`h.id = ANY(${audience.kind === "selected" ? audience.householdIds : []}::uuid[])`,
  }[audience.kind];
  return Prisma.sql`h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL AND ${narrowed}
    AND EXISTS (SELECT 1 FROM guests m
      WHERE m.event_id = h.event_id AND m.household_id = h.id AND m.deleted_at IS NULL)`;
}

/** How many a mailing would reach, and how many it could not. */
export async function countAudience(scope: EventScope, audience: Audience, client: Tx = db): Promise<AudienceCount> {
  const [count] = await client.$queryRaw<AudienceCount[]>`
    WITH meant AS (
      SELECT ${householdEmail} AS email, ${lastInvitedAt} AS invited_at,
        (SELECT count(*) FROM guests g
          WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL) AS guests
      FROM households h WHERE ${meant(scope, audience)}
    )
    SELECT count(email)::int AS households,
      coalesce(sum(guests) FILTER (WHERE email IS NOT NULL), 0)::int AS guests,
      (count(*) FILTER (WHERE email IS NULL))::int AS "withoutEmail",
      (count(*) FILTER (WHERE email IS NOT NULL AND invited_at IS NOT NULL))::int AS "invitedBefore"
    FROM meant`;
  return count ?? { households: 0, guests: 0, withoutEmail: 0, invitedBefore: 0 };
}

/** The households of an audience that a mail reaches. */
export async function listAudience(scope: EventScope, audience: Audience, client: Tx = db): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT h.id::text AS id FROM households h
    WHERE ${meant(scope, audience)} AND ${householdEmail} IS NOT NULL ORDER BY h.id`;
  return rows.map((row) => row.id);
}
