import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { queueMails } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";
import { raise } from "@/lib/platform/outbox";
import { queueSmsMany } from "@/lib/platform/sms/queue";
import type { SmsDraft } from "@/lib/platform/sms/types";
import { lockAnnouncement } from "./lock-announcement";
import { changed } from "./send";

/** What is made in one step: mails and text messages with whom they are for, and who gets nothing any more. */
export type Made = {
  mails: readonly { recipientId: string; draft: MailDraft }[];
  texts: readonly { recipientId: string; draft: SmsDraft }[];
  gone: readonly string[];
};

type Sending = { announcementId: string; sendKey: string };

/**
 * Queues the messages of recipients and ties each to its recipient, all or none; doing it again queues nothing again.
 * `gone` are left out from now on. Answers false when the announcement was cancelled meanwhile: nothing is queued then.
 */
export async function keepMessages(
  scope: EventScope,
  { announcementId, sendKey }: Sending,
  { mails, texts, gone }: Made,
): Promise<boolean> {
  return inTransaction(
    async (tx) => {
      const row = await lockAnnouncement(tx, scope, announcementId);
      if (row.status !== "sending" || row.sendKey !== sendKey) return false;
      const ids = await queueMails(tx, draftsOf(mails));
      await tx.$executeRaw`
        UPDATE announcement_recipients r SET mail_message_id = made.mail_id
        FROM unnest(${mails.map(({ recipientId }) => recipientId)}::uuid[],
          ${mails.map(({ draft }) => ids.get(draft.dedupeKey) ?? null)}::uuid[]) AS made (recipient_id, mail_id)
        WHERE r.id = made.recipient_id AND r.event_id = ${scope.eventId}::uuid
          AND r.announcement_id = ${announcementId}::uuid AND r.mail_message_id IS NULL`;
      const textIds = texts.length === 0 ? null : await queueSmsMany(tx, draftsOf(texts));
      if (textIds) {
        await tx.$executeRaw`
          UPDATE announcement_recipients r SET sms_message_id = made.sms_id
          FROM unnest(${texts.map(({ recipientId }) => recipientId)}::uuid[],
            ${texts.map(({ draft }) => textIds.get(draft.dedupeKey) ?? null)}::uuid[]) AS made (recipient_id, sms_id)
          WHERE r.id = made.recipient_id AND r.event_id = ${scope.eventId}::uuid
            AND r.announcement_id = ${announcementId}::uuid AND r.sms_message_id IS NULL`;
      }
      await tx.announcementRecipient.updateMany({
        where: {
          id: { in: [...gone] },
          eventId: scope.eventId,
          announcementId,
          mailMessageId: null,
          smsMessageId: null,
        },
        data: { omission: "removed" },
      });
      return true;
    },
    { timeout: 60_000 },
  );
}

const draftsOf = <Draft>(made: readonly { draft: Draft }[]): Draft[] => made.map(({ draft }) => draft);

/** Every message is in the queue; the announcement is over at once where there is none. */
export async function markQueued(scope: EventScope, { announcementId, sendKey }: Sending): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockAnnouncement(tx, scope, announcementId);
    if (row.status !== "sending" || row.sendKey !== sendKey) return;
    await tx.announcement.update({
      where: { id: row.id, eventId: scope.eventId },
      data: { queuedAt: now() },
    });
    await raise(tx, scope, changed(scope, row.id));
  });
}
