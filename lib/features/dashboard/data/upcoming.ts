import { visibleTo } from "@/lib/features/events/list/data";
import { isPageServed, shownStatus } from "@/lib/features/events/rules";
import { listSeatingReadiness } from "@/lib/features/seating/layouts/data";
import type { SeatingReadiness } from "@/lib/features/seating/types";
import { permissionsOnEvent, type Standing } from "@/lib/platform/access/permissions";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { UpcomingEvent } from "../types";
import { type GuestCounts, listGuestCounts } from "./guest-counts";

/** Events ahead that are looked at one by one; the nearest come first. */
export const mostEvents = 200;

/** So many of them, the nearest, are shown one by one. */
export const shownEvents = 6;

type Row = {
  id: string;
  name: string;
  status: "planning" | "confirmed" | "cancelled";
  visibility: "private" | "unlisted" | "public";
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  completedAt: Date | null;
  isSample: boolean;
  hasSummary: boolean;
  place: string | null;
  deadline: Date | null;
  sessions: number;
  staffRole: "lead_planner" | "assistant" | "coordinator" | "door" | null;
  grants: string[] | null;
  revokes: string[] | null;
};

/** The events ahead that this person may see, with numbers where they may read guests. Three queries. */
export async function listUpcoming(scope: OrgScope): Promise<UpcomingEvent[]> {
  const at = now();
  const rows = await findRows(scope, at);
  const events = rows.map((row) => ({ row, held: heldOn(row, scope.membership) }));
  const readable = events.filter(({ held }) => held.has("guests.read")).map(({ row }) => row.id);
  const seatable = events.slice(0, shownEvents).filter(({ held }) => held.has("seating.read"));
  const [counts, seating] = await Promise.all([
    listGuestCounts(scope, readable),
    listSeatingReadiness(
      scope,
      seatable.map(({ row }) => row.id),
    ),
  ]);
  return events.map(({ row, held }) => {
    const known = { counts: counts.get(row.id) ?? null, seating: seating.get(row.id) ?? null };
    return toUpcoming(row, held, known, at);
  });
}

async function findRows(scope: OrgScope, at: Date): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT e.id::text, e.name, e.status::text, e.visibility::text, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
      e.time_zone AS "timeZone", e.completed_at AS "completedAt", e.is_sample AS "isSample",
      e.summary IS NOT NULL AND e.summary <> '' AS "hasSummary",
      NULLIF(concat_ws(', ', e.venue_name, e.address_city), '') AS place, f.deadline,
      (SELECT count(*)::int FROM sessions s WHERE s.event_id = e.id) AS sessions,
      st.role::text AS "staffRole", st.grants, st.revokes
    FROM events e
    LEFT JOIN rsvp_forms f ON f.event_id = e.id
    LEFT JOIN event_staff st ON st.event_id = e.id AND st.user_id = ${scope.actor.userId}::uuid
    WHERE ${isAhead(scope, at)}
    ORDER BY e.starts_at, e.id
    LIMIT ${mostEvents}`;
}

/** The events `e` that this person may see and that are still to come or under way, as a condition. */
export function isAhead(scope: OrgScope, at: Date): Prisma.Sql {
  return Prisma.sql`${visibleTo(scope)} AND e.archived_at IS NULL AND e.status <> 'cancelled' AND e.ends_at > ${at}
    AND (e.completed_at IS NULL OR e.completed_at > ${at})`;
}

type Held = ReturnType<typeof permissionsOnEvent>;

function heldOn({ staffRole, grants, revokes }: Row, membership: Standing["membership"]): Held {
  const staff = staffRole && { role: staffRole, grants: grants ?? [], revokes: revokes ?? [] };
  return permissionsOnEvent({ membership, staff });
}

type Known = { counts: GuestCounts | null; seating: SeatingReadiness | null };

function toUpcoming(row: Row, held: Held, { counts, seating }: Known, at: Date): UpcomingEvent {
  const { id, name, startsAt, endsAt, timeZone, place, isSample, hasSummary, sessions, deadline } = row;
  return {
    id,
    name,
    status: shownStatus(row, at),
    startsAt,
    endsAt,
    timeZone,
    place,
    isSample,
    answers: counts && { ...counts, deadline },
    details: held.has("event.update")
      ? { hasPlace: place !== null, hasSummary, isPageServed: isPageServed(row), sessions }
      : null,
    seating,
    can: { writeGuests: held.has("guests.write"), sendMessages: held.has("messages.send") },
  };
}
