import { householdEmail, lastInvitedAt, owesAnswer } from "@/lib/features/rsvp/invitations/data/audience";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { ReminderKind, ReminderReach } from "../types";

const namesShown = 6;

/** Somebody of the household comes to a part of the event. `h` is the household. */
const comes = Prisma.sql`EXISTS (
  SELECT 1 FROM guests g JOIN answers a ON a.event_id = g.event_id AND a.guest_id = g.id
  WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL AND a.status = 'accepted')`;

const concerned: Record<ReminderKind, Prisma.Sql> = { answer: owesAnswer, countdown: comes };
/** Whoever never got an invitation by mail is not reminded of one. */
const invited: Record<ReminderKind, Prisma.Sql> = {
  answer: Prisma.sql`${lastInvitedAt} IS NOT NULL`,
  countdown: Prisma.sql`TRUE`,
};

type At = Pick<EventScope, "eventId" | "organizationId">;

const ofEvent = ({ eventId, organizationId }: At): Prisma.Sql => Prisma.sql`h.event_id = ${eventId}::uuid
  AND h.deleted_at IS NULL
  AND EXISTS (SELECT 1 FROM events e WHERE e.id = h.event_id AND e.organization_id = ${organizationId}::uuid)`;

/** How many a reminder would reach now, and who. */
export async function countReach(scope: EventScope, kind: ReminderKind): Promise<ReminderReach> {
  const [reach] = await db.$queryRaw<ReminderReach[]>`
    WITH meant AS (
      SELECT h.name, ${householdEmail} AS email, ${invited[kind]} AS invited,
        (SELECT count(*) FROM guests g
          WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL) AS guests
      FROM households h WHERE ${ofEvent(scope)} AND ${concerned[kind]}
    ), reached AS (SELECT * FROM meant WHERE invited AND email IS NOT NULL)
    SELECT (SELECT count(*)::int FROM reached) AS households,
      (SELECT coalesce(sum(guests), 0)::int FROM reached) AS guests,
      (SELECT count(*)::int FROM meant WHERE invited AND email IS NULL) AS "withoutEmail",
      (SELECT count(*)::int FROM meant WHERE NOT invited) AS "neverInvited",
      coalesce((SELECT array_agg(name) FROM (
        SELECT name FROM reached ORDER BY fold_text(name), name LIMIT ${namesShown}) AS first), '{}') AS names`;
  return reach ?? { households: 0, guests: 0, withoutEmail: 0, neverInvited: 0, names: [] };
}

/** The households that a reminder would reach now. */
export async function listReach(scope: EventScope, kind: ReminderKind, client: Tx = db): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT h.id::text AS id FROM households h
    WHERE ${ofEvent(scope)} AND ${concerned[kind]} AND ${invited[kind]} AND ${householdEmail} IS NOT NULL
    ORDER BY h.id`;
  return rows.map(({ id }) => id);
}

/** Of these households: those that are still concerned, as things stand now. */
export async function stillConcerned(
  scope: EventScope,
  kind: ReminderKind,
  householdIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT h.id::text AS id FROM households h
    WHERE ${ofEvent(scope)} AND h.id = ANY(${[...householdIds]}::uuid[]) AND ${concerned[kind]}`;
  return new Set(rows.map(({ id }) => id));
}
