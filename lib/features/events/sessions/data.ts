import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { SessionItem, SessionList } from "./types";

/** The sessions of an event in the order of the day, with their numbers. Two queries. */
export async function listSessions(scope: EventScope): Promise<SessionList> {
  const sessions = await db.$queryRaw<SessionItem[]>`
    SELECT s.id::text AS id, s.kind::text AS kind, s.name, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place,
      s.description, s.capacity, s.accepted_count AS "acceptedCount", s.invites_all AS "invitesAll", s.position,
      (SELECT count(*)::int FROM session_invites i JOIN guests g ON g.event_id = i.event_id AND g.id = i.guest_id
        WHERE i.event_id = s.event_id AND i.session_id = s.id AND g.deleted_at IS NULL) AS "invitedCount"
    FROM sessions s JOIN events e ON e.id = s.event_id
    WHERE s.event_id = ${scope.eventId}::uuid AND e.organization_id = ${scope.organizationId}::uuid
    ORDER BY s.starts_at, s.position, s.id`;
  const guestCount = await db.guest.count({
    where: { organizationId: scope.organizationId, eventId: scope.eventId, deletedAt: null },
  });
  return { sessions, guestCount };
}
