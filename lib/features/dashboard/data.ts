import { visibleTo } from "@/lib/features/events/list/data";
import { shownStatus } from "@/lib/features/events/rules";
import { permissionsOnEvent, type Standing } from "@/lib/platform/access/permissions";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { EventAnswers, UpcomingEvent } from "./types";

const shownEvents = 12;

type EventRow = {
  id: string;
  name: string;
  status: "planning" | "confirmed" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  completedAt: Date | null;
  place: string | null;
  deadline: Date | null;
  staffRole: "lead_planner" | "assistant" | "coordinator" | "door" | null;
  grants: string[] | null;
  revokes: string[] | null;
} & Omit<EventAnswers, "nearlyFull"> & { nearlyFull: { name: string; left: number }[] | null };

/** The next events that this person may see and that are neither over, cancelled nor archived. One query. */
export async function listUpcoming(scope: OrgScope): Promise<UpcomingEvent[]> {
  const at = now();
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT e.id::text, e.name, e.status::text, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
      e.time_zone AS "timeZone", e.completed_at AS "completedAt", f.deadline,
      NULLIF(concat_ws(', ', e.venue_name, e.address_city), '') AS place,
      st.role::text AS "staffRole", st.grants, st.revokes,
      g.guests, g.declined, g.waiting, e.accepted_count AS accepted,
      h.households, h."notInvited", n."nearlyFull", m."failedMails"
    FROM events e
    LEFT JOIN rsvp_forms f ON f.event_id = e.id
    LEFT JOIN event_staff st ON st.event_id = e.id AND st.user_id = ${scope.actor.userId}::uuid
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS guests,
        count(*) FILTER (WHERE a.answered AND NOT a.coming)::int AS declined,
        count(*) FILTER (WHERE NOT a.answered)::int AS waiting
      FROM guests g CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a.status <> 'pending') > 0 AS answered,
          count(*) FILTER (WHERE a.status IN ('accepted', 'tentative')) > 0 AS coming
        FROM answers a WHERE a.event_id = g.event_id AND a.guest_id = g.id) a
      WHERE g.event_id = e.id AND g.organization_id = e.organization_id AND g.deleted_at IS NULL) g
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS households,
        count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM deliveries d
          WHERE d.event_id = h.event_id AND d.household_id = h.id AND d.occasion LIKE 'invitation%'))::int AS "notInvited"
      FROM households h WHERE h.event_id = e.id AND h.deleted_at IS NULL) h
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('name', s.name, 'left', s.capacity - s.accepted_count) ORDER BY s.starts_at)
        AS "nearlyFull"
      FROM sessions s WHERE s.event_id = e.id AND s.accepted_count >= s.capacity * 0.95) n
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "failedMails" FROM mail_messages m WHERE m.event_id = e.id AND m.status = 'failed') m
    WHERE ${visibleTo(scope)} AND e.archived_at IS NULL AND e.status <> 'cancelled' AND e.ends_at > ${at}
      AND (e.completed_at IS NULL OR e.completed_at > ${at})
    ORDER BY e.starts_at, e.id
    LIMIT ${shownEvents}`;
  return rows.map((row) => toUpcoming(row, scope.membership, at));
}

function toUpcoming(row: EventRow, membership: Standing["membership"], at: Date): UpcomingEvent {
  const staff = row.staffRole && { role: row.staffRole, grants: row.grants ?? [], revokes: row.revokes ?? [] };
  const held = permissionsOnEvent({ membership, staff });
  const { guests, accepted, declined, waiting, households, notInvited, failedMails } = row;
  return {
    id: row.id,
    name: row.name,
    status: shownStatus(row, at),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    place: row.place,
    deadline: row.deadline,
    answers: held.has("guests.read")
      ? { guests, accepted, declined, waiting, households, notInvited, failedMails, nearlyFull: row.nearlyFull ?? [] }
      : null,
    can: {
      writeGuests: held.has("guests.write"),
      sendMessages: held.has("messages.send"),
      update: held.has("event.update"),
    },
  };
}

/** How many events the person may see at all, archived and past ones among them. */
export async function countEvents(scope: OrgScope): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM events e WHERE ${visibleTo(scope)}`;
  return row?.count ?? 0;
}
