import type { EventScope, SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";

type Ended = { id: string; organizationId: string; eventId: string };

/**
 * Writes down which announcements are over: every mail made, none of them under way. `announcementId` narrows it to one.
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
          WHERE r.announcement_id = a.id AND r.omission IS NULL
            AND (m.id IS NULL OR m.status IN ('queued', 'sending')))
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

/** Begins what is due: from here on it goes the way of what is sent by hand. Two at once begin it once. */
export async function beginScheduled(scope: EventScope, announcementId: string): Promise<boolean> {
  const at = now();
  return inTransaction(async (tx) => {
    const [row] = await tx.announcement.updateManyAndReturn({
      where: {
        id: announcementId,
        eventId: scope.eventId,
        organizationId: scope.organizationId,
        status: "scheduled",
        sendAt: { lte: at },
      },
      data: { status: "sending", requestedAt: at },
      select: { sendKey: true },
    });
    if (!row) return false;
    const { eventId } = scope;
    await raise(tx, scope, {
      name: "announcements/announcement.requested",
      data: { eventId, announcementId, sendKey: row.sendKey ?? newId() },
    });
    return true;
  });
}
