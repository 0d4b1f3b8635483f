import { type EventScope, formatsOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Formats } from "@/lib/platform/i18n/formats";
import { cancelMailing } from "@/lib/platform/mail/cancel";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { cancelTexts } from "@/lib/platform/sms/cancel";
import { messageWords } from "../rules/states";
import { lockAnnouncement } from "./lock-announcement";
import { changed } from "./send";

/** Back to a draft: what is scheduled, or was sent only seconds ago. Refuses once recipients are settled. */
export async function takeBack(
  scope: EventScope,
  { announcementId }: { announcementId: string },
): Promise<Result<object, "too_late">> {
  return inTransaction(async (tx) => {
    const row = await lockAnnouncement(tx, scope, announcementId);
    const canBe = row.status === "scheduled" || (row.status === "sending" && row.settledAt === null);
    if (!canBe) return refuse("too_late", "The first messages have been made: cancel what has not left instead.");
    await tx.announcement.update({
      where: { id: row.id, eventId: scope.eventId },
      data: { status: "draft", sendKey: null, sendAt: null, requestedAt: null, version: row.version + 1 },
    });
    await recordAudit(tx, scope, {
      action: "announcements.taken-back",
      subject: { kind: "announcement", id: row.id, name: row.subject },
    });
    await raise(tx, scope, changed(scope, row.id));
    return done({ message: "Nothing was sent: it is a draft again." });
  });
}

/**
 * Stops what has not left. Messages that are in the middle of leaving still do; the answer says how many had left or were
 * leaving. What is only scheduled is cancelled whole.
 */
export async function cancelAnnouncement(
  scope: EventScope,
  { announcementId }: { announcementId: string },
): Promise<Result<{ left: number; stopped: number }, "too_late">> {
  return inTransaction(async (tx) => {
    const row = await lockAnnouncement(tx, scope, announcementId);
    if (row.status !== "scheduled" && row.status !== "sending") {
      return refuse("too_late", "All of it has left already.");
    }
    const unmade = await tx.$executeRaw`
      UPDATE announcement_recipients SET omission = 'cancelled'
      WHERE event_id = ${scope.eventId}::uuid AND announcement_id = ${row.id}::uuid
        AND mail_message_id IS NULL AND sms_message_id IS NULL AND omission IS NULL`;
    const unsent = (await cancelMailing(tx, scope, row.id)) + (await cancelTexts(tx, scope, row.id));
    const made = await tx.announcementRecipient.count({
      where: {
        eventId: scope.eventId,
        announcementId: row.id,
        OR: [{ mailMessageId: { not: null } }, { smsMessageId: { not: null } }],
      },
    });
    const left = made - unsent;
    await tx.announcement.update({
      where: { id: row.id, eventId: scope.eventId },
      data: { status: "cancelled", cancelledAt: now(), sendAt: null },
    });
    await recordAudit(tx, scope, {
      action: "announcements.cancelled",
      subject: { kind: "announcement", id: row.id, name: row.subject },
      after: { left, stopped: unmade + unsent },
    });
    await raise(tx, scope, changed(scope, row.id));
    return done({ left, stopped: unmade + unsent, message: sentence(left, row.byText, formatsOf(scope.actor)) });
  });
}

const sentence = (left: number, byText: boolean, formats: Formats): string =>
  left === 0
    ? "Cancelled. Nothing has left."
    : `Cancelled. ${messageWords(left, byText, formats)} had left or were leaving.`;
