import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { SeatingGuest } from "../types";
import { answerSql } from "./answers";

/**
 * Everybody on the event's list, by name, with their answer to what a layout is for (its session, or the event) and what
 * they eat there. One statement, whatever their number.
 */
export async function listSeatingGuests(scope: EventScope, sessionId: string | null): Promise<SeatingGuest[]> {
  return db.$queryRaw<SeatingGuest[]>`
    SELECT g.id::text, g.first_name AS "firstName", g.last_name AS "lastName", h.id::text AS "householdId",
      h.name AS "householdName", g.kind::text, g.side, g.dietary_needs AS "dietaryNeeds",
      g.accessibility_needs AS "accessibilityNeeds", coalesce(t.tags, '[]') AS "tagIds", m.meal,
      ${answerSql(sessionId)} AS answer
    FROM guests g
    JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    LEFT JOIN (
      SELECT guest_id, json_agg(tag_id ORDER BY tag_id) AS tags FROM guest_taggings
      WHERE event_id = ${scope.eventId}::uuid GROUP BY guest_id
    ) t ON t.guest_id = g.id
    LEFT JOIN (
      SELECT a.guest_id, string_agg(o.name, ', ' ORDER BY s.starts_at, s.id) AS meal
      FROM answers a
      JOIN meal_options o ON o.event_id = a.event_id AND o.session_id = a.session_id AND o.id = a.meal_option_id
      JOIN sessions s ON s.event_id = a.event_id AND s.id = a.session_id
      WHERE a.event_id = ${scope.eventId}::uuid AND a.status = 'accepted'
        AND (${sessionId}::uuid IS NULL OR a.session_id = ${sessionId}::uuid)
      GROUP BY a.guest_id
    ) m ON m.guest_id = g.id
    WHERE g.organization_id = ${scope.organizationId}::uuid AND g.event_id = ${scope.eventId}::uuid
      AND g.deleted_at IS NULL
    ORDER BY g.sort_name, g.id`;
}
