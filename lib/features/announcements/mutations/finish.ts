import type { EventScope, SystemScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { lockAnnouncement } from "./lock-announcement";
import { changed } from "./send";

type Ended = { id: string; organizationId: string; eventId: string };

/**
 * Writes down which announcements are over: every message made, none of them under way. `announcementId` narrows it to one.
 */
export async function finishAnnouncements(_scope: SystemScope, announcementId?: string): Promise<number> {
  return inTransaction(async (tx) => {
    const ended = await tx.$queryRaw<Ended[]>`
      UPDATE announcements a SET status = 'sent', finished_at = ${now()}::timestamptz, updated_at = ${now()}::timestamptz
      WHERE a.status = 'sending' AND a.queued_at IS NOT NULL
        AND (${announcementId ?? null}::uuid IS NULL OR a.id = ${announcementId ?? null}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM announcement_recipients r
          LEFT JOIN mail_messages m ON m.event_id = r.event_id AND m.id = r.mail_message_id
          LEFT JOIN sms_messages s ON s.event_id = r.event_id AND s.id = r.sms_message_id
          WHERE r.announcement_id = a.id AND r.omission IS NULL
            AND coalesce(m.status, s.status, 'queued') IN ('queued', 'sending'))
      RETURNING a.id::text, a.organization_id::text AS "organizationId", a.event_id::text AS "eventId"`;
    for (const { id, organizationId, eventId } of ended) {
      await raise(
        tx,
        { organizationId, eventId },
        { name: "announcements/announcement.changed", data: { eventId, announcementId: id } },
      );
    }
    return ended.length;
  });
}

/**
 * Begins what is due: from here on it goes the way of what is sent by hand. Two at once begin it once. What was scheduled
 * before its event was cancelled, or is due at an archived one, becomes a draft again: nobody meant it to go out now.
 */
export async function beginScheduled(scope: EventScope, announcementId: string): Promise<boolean> {
  const at = now();
  const { eventId, organizationId } = scope;
  return inTransaction(async (tx) => {
    const row = await lockAnnouncement(tx, scope, announcementId);
    if (row.status !== "scheduled" || row.sendAt === null || row.sendAt > at) return false;
    const event = await tx.event.findFirst({
      where: { id: eventId, organizationId },
      select: { cancelledAt: true, archivedAt: true },
    });
    const isOutdated = event?.cancelledAt && event.cancelledAt >= row.updatedAt;
    const why = event?.archivedAt ? "archived" : isOutdated ? "cancelled" : null;
    await tx.announcement.update({
      where: { id: row.id, eventId },
      data: why
        ? { status: "draft", sendKey: null, sendAt: null, version: row.version + 1 }
        : { status: "sending", requestedAt: at },
    });
    if (why) {
      await recordAudit(tx, scope, {
        action: "announcements.held",
        subject: { kind: "announcement", id: row.id, name: row.subject },
        after: { why },
      });
      await raise(tx, scope, changed(scope, row.id));
      return false;
    }
    await raise(tx, scope, {
      name: "announcements/announcement.requested",
      data: { eventId, announcementId, sendKey: row.sendKey ?? newId() },
    });
    return true;
  });
}
