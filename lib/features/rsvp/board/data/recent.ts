import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { RecentAnswer } from "../types";

type Row = Omit<RecentAnswer, "at"> & { at: Date };

/** The newest changes of answers, of the event or of one household, newest first. */
export async function listRecentAnswers(scope: EventScope, householdId?: string, limit = 12): Promise<RecentAnswer[]> {
  const narrowed = householdId ? Prisma.sql`g.household_id = ${householdId}::uuid` : Prisma.sql`g.deleted_at IS NULL`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id::text AS id, r.created_at AS at, trim(g.first_name || ' ' || g.last_name) AS "guestName",
      g.household_id::text AS "householdId", coalesce(s.name, 'A deleted session') AS "sessionName",
      r.status::text AS status, m.name AS "mealName", r.actor::text AS by, u.name AS "userName"
    FROM answer_revisions r
    JOIN guests g ON g.event_id = r.event_id AND g.id = r.guest_id
    LEFT JOIN sessions s ON s.event_id = r.event_id AND s.id = r.session_id
    LEFT JOIN meal_options m ON m.event_id = r.event_id AND m.id = r.meal_option_id
    LEFT JOIN users u ON u.id = r.user_id
    WHERE r.event_id = ${scope.eventId}::uuid AND ${narrowed}
    ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
