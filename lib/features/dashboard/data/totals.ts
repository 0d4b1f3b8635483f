import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { totalsOf } from "../rules/totals";
import type { Totals, UpcomingEvent } from "../types";
import { eventsWith } from "./reach";
import { isAhead, mostEvents } from "./upcoming";

type Sum = { totals: Totals /** Events ahead, a sample among them. */; ahead: number };

/**
 * What all events ahead of this person add up to, given those that were listed. Where these are not all, one statement
 * adds the others up too, by the same rules; at most two queries.
 */
export async function sumUpcoming(scope: OrgScope, listed: readonly UpcomingEvent[]): Promise<Sum> {
  if (listed.length < mostEvents) return { totals: totalsOf(listed), ahead: listed.length };
  return sumAll(scope);
}

/** The same over the database's rows, however many events there are. */
export async function sumAll(scope: OrgScope): Promise<Sum> {
  const at = now();
  const readsGuests = await eventsWith(scope, "guests.read");
  const [row] = await db.$queryRaw<(Totals & { ahead: number })[]>`
    WITH ahead AS (
      SELECT e.id, e.organization_id, e.is_sample, (${readsGuests}) AS is_readable FROM events e
      WHERE ${isAhead(scope, at)}
    ), counted AS (
      SELECT * FROM ahead WHERE NOT is_sample OR NOT EXISTS (SELECT 1 FROM ahead WHERE NOT is_sample)
    ), standing AS (
      SELECT g.id, count(i.session_id) AS asked,
        count(*) FILTER (WHERE a.status = 'accepted') AS accepted,
        count(*) FILTER (WHERE a.status = 'tentative') AS tentative,
        count(*) FILTER (WHERE a.status = 'declined') AS declined
      FROM counted c JOIN guests g ON g.organization_id = c.organization_id AND g.event_id = c.id
        AND g.deleted_at IS NULL
      LEFT JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
      LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
      WHERE c.is_readable GROUP BY g.id
    )
    SELECT (SELECT count(*)::int FROM ahead) AS ahead, (SELECT count(*)::int FROM counted) AS events,
      count(*)::int AS guests, ${standings} FROM standing`;
  const { ahead = 0, ...totals } = row ?? { ...totalsOf([]), ahead: 0 };
  return { totals, ahead };
}

/** Each guest counted once, as the guest list counts them. */
const standings = Prisma.sql`
  (count(*) FILTER (WHERE accepted > 0))::int AS accepted,
  (count(*) FILTER (WHERE accepted = 0 AND tentative > 0))::int AS tentative,
  (count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND asked > 0 AND declined = asked))::int AS declined,
  (count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND declined < asked))::int AS waiting`;
