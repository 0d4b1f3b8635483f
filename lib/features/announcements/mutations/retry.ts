import { type EventScope, formatsOf, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { sendingWords } from "../rules/states";
import { lockAnnouncement } from "./lock-announcement";

/** Makes a new message for each that was refused or given up. Those that bounced stay: their address does not work. */
export async function retryFailed(
  scope: EventScope,
  { announcementId }: { announcementId: string },
): Promise<Result<{ mails: number; texts: number }, "nothing" | "not_sent">> {
  return inTransaction(async (tx) => {
    const row = await lockAnnouncement(tx, scope, announcementId);
    if ((row.status !== "sent" && row.status !== "sending") || row.queuedAt === null) {
      return refuse("not_sent", "Wait until every message has been tried once.");
    }
    const mails = await tx.$executeRaw`
      UPDATE announcement_recipients r SET mail_message_id = NULL, attempt = r.attempt + 1
      FROM mail_messages m
      WHERE r.event_id = ${scope.eventId}::uuid AND r.announcement_id = ${row.id}::uuid AND r.omission IS NULL
        AND m.event_id = r.event_id AND m.id = r.mail_message_id AND m.status = 'failed'`;
    const texts = await tx.$executeRaw`
      UPDATE announcement_recipients r SET sms_message_id = NULL, attempt = r.attempt + 1
      FROM sms_messages s
      WHERE r.event_id = ${scope.eventId}::uuid AND r.announcement_id = ${row.id}::uuid AND r.omission IS NULL
        AND s.event_id = r.event_id AND s.id = r.sms_message_id AND s.status = 'failed'`;
    if (mails + texts === 0) return refuse("nothing", "Nothing of it has failed.");
    const sendKey = newId();
    await tx.announcement.update({
      where: { id: row.id, eventId: scope.eventId },
      data: { status: "sending", sendKey, requestedAt: now(), queuedAt: null, finishedAt: null },
    });
    await recordAudit(tx, scope, {
      action: "announcements.retried",
      subject: { kind: "announcement", id: row.id, name: row.subject },
      after: { mails, texts, by: userOf(scope.actor) },
    });
    const { eventId } = scope;
    await raise(tx, scope, {
      name: "announcements/announcement.requested",
      data: { eventId, announcementId: row.id, sendKey },
    });
    const isOne = mails + texts === 1;
    return done({
      mails,
      texts,
      message: `${sendingWords({ mails, texts }, formatsOf(scope.actor))} ${isOne ? "is" : "are"} tried again.`,
    });
  });
}
