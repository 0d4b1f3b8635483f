import { activityText } from "@/lib/features/events/activity/rules";
import { formatsOf, type OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import type { ActivityEntry } from "../types";
import { eventsWith } from "./reach";

type Row = {
  id: string;
  eventId: string;
  eventName: string;
  actorKind: string;
  actorName: string | null;
  action: string;
  subjectName: string | null;
  before: unknown;
  after: unknown;
  at: Date;
};

/**
 * What was done lately at the events whose guests the person may read (entries name guests), latest first. Two queries;
 * each event gives its own latest from the index, so a long history costs nothing.
 */
export async function listRecentActivity(scope: OrgScope, limit: number): Promise<ActivityEntry[]> {
  const readable = await eventsWith(scope, "guests.read");
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id::text, e.id::text AS "eventId", e.name AS "eventName", a.actor_kind AS "actorKind",
      a.actor_name AS "actorName", a.action, a.subject_name AS "subjectName", a.before, a.after, a.created_at AS at
    FROM events e CROSS JOIN LATERAL (
      SELECT x.* FROM audit_entries x WHERE x.event_id = e.id AND x.organization_id = e.organization_id
      ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}) a
    WHERE ${readable} AND e.archived_at IS NULL
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    eventId: row.eventId,
    eventName: row.eventName,
    actor: row.actorKind === "system" ? null : row.actorName,
    text: activityText(row, formatsOf(scope.actor)),
    at: row.at,
  }));
}
