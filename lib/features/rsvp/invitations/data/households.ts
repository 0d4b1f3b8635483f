import type { EventScope } from "@/lib/platform/access/scopes";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { escapeLike, foldText } from "@/lib/platform/text";
import type { HouseholdQuery } from "../schema";
import type { HouseholdFilter, InvitedHousehold } from "../types";
import { householdEmail, lastInvitedAt, owesAnswer } from "./audience";

const householdsPerPage = 50;

export type HouseholdList = {
  items: InvitedHousehold[];
  total: number;
  counts: Record<HouseholdFilter, number>;
  nextCursor: string | null;
};

type Row = Omit<InvitedHousehold, "invitedAt" | "answeredAt"> & {
  sortKey: string;
  invitedAt: Date | null;
  answeredAt: Date | null;
};

/** Households under a filter by name, a page at a time, with how many there are under each filter. Two statements. */
export async function listInvitedHouseholds(scope: EventScope, query: HouseholdQuery): Promise<HouseholdList> {
  const counts = await countByFilter(scope, query.q);
  const after = decodeCursor(query.after);
  const behind = after
    ? Prisma.sql`(fold_text(h.name), h.id) > (${String(after.keys[0] ?? "")}, ${after.id}::uuid)`
    : Prisma.sql`TRUE`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT h.id::text AS id, h.name, ${householdEmail} AS email, fold_text(h.name) AS "sortKey",
      ${lastInvitedAt} AS "invitedAt", h.last_answered_at AS "answeredAt", c.*
    FROM households h
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT g.id)::int AS "guestCount", count(i.session_id)::int AS asked,
        (count(a.session_id) FILTER (WHERE a.status <> 'pending'))::int AS given,
        (count(a.session_id) FILTER (WHERE a.status = 'accepted'))::int AS accepted
      FROM guests g
      LEFT JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
      LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
      WHERE g.event_id = h.event_id AND g.household_id = h.id AND g.deleted_at IS NULL
    ) c
    WHERE ${searched(scope, query.q)} AND ${shown[query.show]} AND ${behind}
    ORDER BY fold_text(h.name), h.id LIMIT ${householdsPerPage + 1}`;
  const items = rows.slice(0, householdsPerPage);
  const last = rows.length > householdsPerPage ? items.at(-1) : undefined;
  return {
    items: items.map(({ sortKey: _sortKey, ...row }) => ({
      ...row,
      invitedAt: row.invitedAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    })),
    total: counts[query.show],
    counts,
    nextCursor: last ? encodeCursor({ keys: [last.sortKey], id: last.id }) : null,
  };
}

async function countByFilter(scope: EventScope, q: string): Promise<HouseholdList["counts"]> {
  const [counts] = await db.$queryRaw<HouseholdList["counts"][]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${shown.waiting}))::int AS waiting,
      (count(*) FILTER (WHERE ${shown.answered}))::int AS answered,
      (count(*) FILTER (WHERE ${shown.uninvited}))::int AS uninvited,
      (count(*) FILTER (WHERE ${shown.no_email}))::int AS no_email,
      (count(*) FILTER (WHERE ${shown.failed}))::int AS failed
    FROM households h WHERE ${searched(scope, q)}`;
  return counts ?? { all: 0, waiting: 0, answered: 0, uninvited: 0, no_email: 0, failed: 0 };
}

const shown: Record<HouseholdFilter, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  waiting: owesAnswer,
  answered: Prisma.sql`NOT ${owesAnswer} AND h.last_answered_at IS NOT NULL`,
  uninvited: Prisma.sql`${lastInvitedAt} IS NULL`,
  no_email: Prisma.sql`${householdEmail} IS NULL`,
  failed: Prisma.sql`EXISTS (SELECT 1 FROM deliveries d
    JOIN mail_messages m ON m.event_id = d.event_id AND m.id = d.mail_message_id
    WHERE d.event_id = h.event_id AND d.household_id = h.id AND m.status = 'failed')`,
};

function searched(scope: EventScope, q: string): Prisma.Sql {
  const here = Prisma.sql`h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL`;
  if (q === "") return here;
  const pattern = `%${escapeLike(foldText(q))}%`;
  return Prisma.sql`${here} AND (fold_text(h.name) LIKE ${pattern} OR EXISTS (
    SELECT 1 FROM guests s WHERE s.event_id = h.event_id AND s.household_id = h.id AND s.deleted_at IS NULL
      AND s.search_text LIKE ${pattern}))`;
}
