import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { EventAnswers } from "../types";

export type GuestCounts = Omit<EventAnswers, "deadline">;

type Row = Omit<GuestCounts, "tight" | "imports"> & {
  eventId: string;
  tight: GuestCounts["tight"] | null;
  importWaiting: GuestCounts["imports"]["waiting"];
  importFailed: GuestCounts["imports"]["failed"];
};

/**
 * How the guests of several events stand, each guest counted once as the guest list counts them; what holds their
 * invitations up; which places get few. One statement, however many events.
 */
export async function listGuestCounts(
  scope: OrgScope,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, GuestCounts>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT id, organization_id, capacity, is_capacity_enforced, accepted_count FROM events
      WHERE organization_id = ${scope.organizationId}::uuid AND id = ANY(${[...eventIds]}::uuid[])
    ), standing AS (
      SELECT g.event_id, g.id, count(i.session_id) AS asked,
        count(*) FILTER (WHERE a.status = 'accepted') AS accepted,
        count(*) FILTER (WHERE a.status = 'tentative') AS tentative,
        count(*) FILTER (WHERE a.status = 'declined') AS declined
      FROM wanted w JOIN guests g ON g.organization_id = w.organization_id AND g.event_id = w.id AND g.deleted_at IS NULL
      LEFT JOIN session_invites i ON i.event_id = g.event_id AND i.guest_id = g.id
      LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
      GROUP BY g.event_id, g.id
    ), people AS (
      SELECT event_id, count(*)::int AS guests,
        (count(*) FILTER (WHERE accepted > 0))::int AS accepted,
        (count(*) FILTER (WHERE accepted = 0 AND tentative > 0))::int AS tentative,
        (count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND asked > 0 AND declined = asked))::int AS declined,
        (count(*) FILTER (WHERE accepted = 0 AND tentative = 0 AND declined < asked))::int AS waiting
      FROM standing GROUP BY event_id
    ), homes AS (
      SELECT h.event_id, count(*)::int AS households,
        (count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = h.event_id
          AND d.household_id = h.id AND d.occasion LIKE 'invitation:%')))::int AS uninvited,
        (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM deliveries d
          JOIN mail_messages m ON m.event_id = d.event_id AND m.id = d.mail_message_id
          WHERE d.event_id = h.event_id AND d.household_id = h.id AND m.status = 'failed')))::int AS failed
      FROM wanted w JOIN households h ON h.event_id = w.id AND h.deleted_at IS NULL GROUP BY h.event_id
    ), open_answers AS (
      SELECT i.event_id, i.session_id, count(*)::int AS open
      FROM wanted w JOIN session_invites i ON i.event_id = w.id
      JOIN guests g ON g.event_id = i.event_id AND g.id = i.guest_id AND g.deleted_at IS NULL
      LEFT JOIN answers a ON a.event_id = i.event_id AND a.guest_id = i.guest_id AND a.session_id = i.session_id
      WHERE coalesce(a.status, 'pending') IN ('pending', 'tentative') GROUP BY i.event_id, i.session_id
    ), places AS (
      SELECT s.event_id, s.starts_at, s.id::text AS "sessionId", s.name, s.capacity, s.accepted_count AS accepted,
        coalesce(o.open, 0) AS open
      FROM wanted w JOIN sessions s ON s.event_id = w.id
      LEFT JOIN open_answers o ON o.event_id = s.event_id AND o.session_id = s.id WHERE s.capacity IS NOT NULL
      UNION ALL
      SELECT w.id, NULL, NULL, 'The event', w.capacity, w.accepted_count, coalesce(p.waiting + p.tentative, 0)
      FROM wanted w LEFT JOIN people p ON p.event_id = w.id WHERE w.is_capacity_enforced AND w.capacity IS NOT NULL
    ), tight AS (
      SELECT event_id, json_agg(json_build_object('sessionId', "sessionId", 'name', name, 'capacity', capacity,
        'accepted', accepted, 'open', open) ORDER BY starts_at NULLS FIRST) AS tight
      FROM places WHERE accepted >= capacity * 0.95 OR accepted + open > capacity GROUP BY event_id
    )
    SELECT w.id::text AS "eventId", coalesce(p.guests, 0) AS guests, coalesce(p.accepted, 0) AS accepted,
      coalesce(p.tentative, 0) AS tentative, coalesce(p.declined, 0) AS declined, coalesce(p.waiting, 0) AS waiting,
      coalesce(h.households, 0) AS households, coalesce(h.uninvited, 0) AS "notInvited",
      coalesce(h.failed, 0) AS "failedMails", t.tight,
      (SELECT json_build_object('id', r.id, 'fileName', r.file_name) FROM import_runs r
        WHERE r.organization_id = w.organization_id AND r.event_id = w.id AND r.status = 'uploaded'
        ORDER BY r.created_at DESC LIMIT 1) AS "importWaiting",
      (SELECT CASE WHEN r.status = 'failed' THEN json_build_object('id', r.id, 'fileName', r.file_name) END
        FROM import_runs r WHERE r.organization_id = w.organization_id AND r.event_id = w.id
        ORDER BY r.created_at DESC LIMIT 1) AS "importFailed"
    FROM wanted w LEFT JOIN people p ON p.event_id = w.id LEFT JOIN homes h ON h.event_id = w.id
    LEFT JOIN tight t ON t.event_id = w.id`;
  return new Map(
    rows.map(({ eventId, tight, importWaiting, importFailed, ...counts }) => [
      eventId,
      { ...counts, tight: tight ?? [], imports: { waiting: importWaiting, failed: importFailed } },
    ]),
  );
}
