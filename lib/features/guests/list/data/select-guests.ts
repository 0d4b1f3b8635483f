import type { EventScope } from "@/lib/platform/access/scopes";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { overallAnswerOf } from "../../rules";
import type { AnswerStatus, GuestKind, GuestListItem, GuestSource } from "../../types";

const { sql } = Prisma;

/** How many guests, and of how many households, a search finds in all. */
export type Found = { matching: number; households: number };

type Row = Omit<GuestListItem, "household" | "overall" | "createdAt" | "answeredAt"> & {
  cursor: string[];
  found: Found | null;
  householdId: string;
  householdName: string;
  householdEmail: string | null;
  householdSize: number;
  answers: { sessionId: string; status: AnswerStatus }[];
  kind: GuestKind;
  source: GuestSource;
  createdAt: Date;
  answeredAt: Date | null;
};

/** These guests as list items, in this order: one statement. */
export async function selectGuests(tx: Tx, scope: EventScope, guestIds: readonly string[]): Promise<GuestListItem[]> {
  const rows = await selectPage(
    tx,
    scope,
    sql`SELECT id, ord, NULL::json AS cursor, NULL::json AS found
      FROM unnest(${[...guestIds]}::uuid[]) WITH ORDINALITY AS given (id, ord)`,
  );
  return rows.map(({ item }) => item);
}

/** Those of some households as list items, in the order of each. One statement. */
export async function selectMembers(
  tx: Tx,
  scope: EventScope,
  householdIds: readonly string[],
): Promise<GuestListItem[]> {
  const rows = await selectPage(
    tx,
    scope,
    sql`SELECT id, row_number() OVER (ORDER BY position, id) AS ord, NULL::json AS cursor, NULL::json AS found FROM guests
      WHERE event_id = ${scope.eventId}::uuid AND household_id = ANY(${[...householdIds]}::uuid[])
        AND deleted_at IS NULL`,
  );
  return rows.map(({ item }) => item);
}

/**
 * List items for the guests of a query (columns `id`, `ord` to sort by, `cursor` and `found`): one statement whatever their
 * number. The query must come from this scope; the scope is checked once more here.
 */
export async function selectPage(
  tx: Tx,
  scope: EventScope,
  chosen: Prisma.Sql,
): Promise<{ item: GuestListItem; cursor: string[]; found: Found | null }[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH chosen AS MATERIALIZED (${chosen})
    SELECT chosen.cursor, chosen.found, g.id::text AS id, g.first_name AS "firstName", g.last_name AS "lastName", g.email, g.phone,
      g.kind::text AS kind, g.source::text AS source, g.side, g.dietary_needs AS "dietaryNeeds",
      g.accessibility_needs AS "accessibilityNeeds", g.notes, g.created_at AS "createdAt",
      h.id::text AS "householdId", h.name AS "householdName", h.email AS "householdEmail",
      h.last_answered_at AS "answeredAt",
      (SELECT count(*)::int FROM guests m
        WHERE m.event_id = g.event_id AND m.household_id = g.household_id AND m.deleted_at IS NULL) AS "householdSize",
      coalesce((SELECT json_agg(t.tag_id) FROM guest_taggings t
        WHERE t.event_id = g.event_id AND t.guest_id = g.id), '[]') AS "tagIds",
      coalesce((SELECT json_agg(json_build_object('sessionId', s.id, 'status', coalesce(a.status, 'pending'))
          ORDER BY s.starts_at, s.id)
        FROM session_invites i
        JOIN sessions s ON s.event_id = i.event_id AND s.id = i.session_id
        LEFT JOIN answers a ON a.guest_id = i.guest_id AND a.session_id = i.session_id
        WHERE i.event_id = g.event_id AND i.guest_id = g.id), '[]') AS answers
    FROM chosen
    JOIN guests g ON g.id = chosen.id AND g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL
    JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    WHERE g.organization_id = ${scope.organizationId}::uuid
    ORDER BY chosen.ord`;
  return rows.map(({ cursor, found, ...row }) => ({ item: toItem(row), cursor, found }));
}

function toItem(row: Omit<Row, "cursor" | "found">): GuestListItem {
  const { householdId, householdName, householdEmail, householdSize, createdAt, answeredAt, ...guest } = row;
  return {
    ...guest,
    household: { id: householdId, name: householdName, email: householdEmail, size: householdSize },
    overall: overallAnswerOf(guest.answers.map(({ status }) => status)),
    createdAt: createdAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
