import type { SystemScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { dueAt, isDue } from "../rules/due";
import type { ReminderKind } from "../types";

type Row = {
  id: string;
  eventId: string;
  kind: ReminderKind;
  daysBefore: number;
  minuteOfDay: number;
  armedAt: Date;
  timeZone: string;
  deadline: Date | null;
  startsAt: Date;
};

export type DueReminder = { id: string; eventId: string; kind: ReminderKind; dueAt: Date };

/**
 * Every reminder of the installation that is due at an instant, of events to which anybody is still expected. The query
 * narrows by whole days; the minute is a matter of the event's zone.
 */
export async function listDueReminders(_scope: SystemScope, at: Date): Promise<DueReminder[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id::text AS id, r.event_id::text AS "eventId", r.kind::text AS kind, r.days_before AS "daysBefore",
      r.minute_of_day AS "minuteOfDay", r.armed_at AS "armedAt", e.time_zone AS "timeZone", f.deadline,
      e.starts_at AS "startsAt"
    FROM reminders r JOIN events e ON e.id = r.event_id LEFT JOIN rsvp_forms f ON f.event_id = r.event_id
    WHERE r.sent_at IS NULL AND r.skipped_at IS NULL
      AND e.status <> 'cancelled' AND NOT e.is_sample AND e.archived_at IS NULL AND e.completed_at IS NULL
      AND e.ends_at > ${at}
      AND CASE r.kind WHEN 'answer' THEN f.deadline ELSE e.starts_at END > ${at}
      AND CASE r.kind WHEN 'answer' THEN f.deadline ELSE e.starts_at END
        < ${at}::timestamptz + make_interval(days => r.days_before + 2)`;
  return rows.flatMap((row) => {
    const due = dueAt(row, row);
    if (!due || !isDue({ ...row, skippedAt: null, sentAt: null }, row, at)) return [];
    return [{ id: row.id, eventId: row.eventId, kind: row.kind, dueAt: due }];
  });
}
