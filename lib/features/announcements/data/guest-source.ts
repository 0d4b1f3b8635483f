import { householdEmail } from "@/lib/features/rsvp/invitations/data/audience";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/ids";
import { escapeLike, foldText } from "@/lib/platform/text";
import type { RecipientRow, Selection } from "../types";
import { dialable, householdNumber, reachable } from "./reachable";
import type { RecipientSource } from "./recipient-source";

const statuses = [
  { value: "accepted", label: "Coming" },
  { value: "tentative", label: "Maybe" },
  { value: "pending", label: "Not answered" },
  { value: "declined", label: "Not coming" },
];

const byHousehold = { id: true, name: true } as const;
const asOptions = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
const idsOf = (selection: Selection | null, field: string): string[] =>
  (selection?.values[field] ?? []).filter((each) => isId(each));

/** The guests of the event: all of them, by tag, household, or what they answered for a session. */
export const guestSource: RecipientSource = {
  key: "guests",
  async describe({ eventId }, chosen) {
    const [tags, sessions, households] = await Promise.all([
      db.guestTag.findMany({ where: { eventId }, select: { id: true, name: true }, orderBy: { nameKey: "asc" } }),
      db.session.findMany({
        where: { eventId },
        select: { id: true, name: true },
        orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
      }),
      db.household.findMany({
        where: { eventId, id: { in: idsOf(chosen, "households") }, deletedAt: null },
        select: byHousehold,
        orderBy: { name: "asc" },
      }),
    ]);
    return {
      key: "guests",
      label: "Guests",
      noun: ["guest", "guests"],
      ways: [
        { key: "all", label: "All guests", fields: [] },
        {
          key: "answers",
          label: "By their answer",
          fields: [
            { key: "session", label: "Part of the event", kind: "one", options: asOptions(sessions) },
            { key: "statuses", label: "Who answered", kind: "some", options: statuses },
          ],
        },
        {
          key: "tags",
          label: "With one of these tags",
          fields: [{ key: "tags", label: "Tags", kind: "some", options: asOptions(tags) }],
        },
        {
          key: "households",
          label: "These households",
          fields: [{ key: "households", label: "Households", kind: "search", options: asOptions(households) }],
        },
      ],
    };
  },
  async search(scope, field, typed) {
    if (field !== "households") return [];
    const pattern = `%${escapeLike(foldText(typed))}%`;
    return db.$queryRaw<{ value: string; label: string }[]>`
      SELECT h.id::text AS value, h.name AS label FROM households h
      WHERE h.event_id = ${scope.eventId}::uuid AND h.deleted_at IS NULL AND fold_text(h.name) LIKE ${pattern}
      ORDER BY fold_text(h.name), h.id LIMIT 20`;
  },
  list: listGuestRecipients,
};

/**
 * Guests who share household and address share a mail: their own address, else the household's. Who has none shares a
 * text message likewise, by number.
 */
function listGuestRecipients(scope: EventScope, selection: Selection, client: Tx): Promise<RecipientRow[]> {
  return client.$queryRaw<RecipientRow[]>`
    WITH told AS (
      SELECT g.id, g.household_id, g.position, g.first_name, g.last_name, h.name AS household, h.locale,
        coalesce(${dialable("g.phone")}, ${householdNumber}) AS phone,
        lower(coalesce(CASE WHEN ${reachable("g.email")} THEN g.email END, ${householdEmail})) AS address
      FROM guests g JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
      WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
        AND g.deleted_at IS NULL AND h.deleted_at IS NULL AND ${narrowed(selection)}
    ), meant AS (
      SELECT *, CASE WHEN address IS NULL THEN phone END AS number FROM told
    )
    SELECT 'guests' AS source, 'guest:' || household_id || ':' || coalesce(address, number, '') AS "recipientKey",
      (array_agg(id ORDER BY position, id))[1]::text AS "subjectId", household_id::text AS "householdId",
      string_agg(trim(first_name || ' ' || last_name), ', ' ORDER BY position, id) AS name,
      array_agg(coalesce(nullif(first_name, ''), last_name) ORDER BY position, id) AS "firstNames",
      address, number, locale, count(*)::int AS people,
      NULL AS omission
    FROM meant GROUP BY household_id, address, number, locale
    ORDER BY min(household), household_id, address, number`;
}

function narrowed(selection: Selection): Prisma.Sql {
  if (selection.by === "all") return Prisma.sql`TRUE`;
  if (selection.by === "tags") {
    return Prisma.sql`EXISTS (SELECT 1 FROM guest_taggings t
      WHERE t.event_id = g.event_id AND t.guest_id = g.id AND t.tag_id = ANY(${idsOf(selection, "tags")}::uuid[]))`;
  }
  if (selection.by === "households") {
    return Prisma.sql`g.household_id = ANY(${idsOf(selection, "households")}::uuid[])`;
  }
  if (selection.by !== "answers") return Prisma.sql`FALSE`;
  const wanted = selection.values.statuses ?? [];
  // Who is not asked to a session has no answer for it: neither given nor pending.
  return Prisma.sql`EXISTS (SELECT 1 FROM session_invites i
    LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
    WHERE i.event_id = g.event_id AND i.guest_id = g.id AND i.session_id = ANY(${idsOf(selection, "session")}::uuid[])
      AND coalesce(a.status, 'pending')::text = ANY(${wanted}))`;
}
