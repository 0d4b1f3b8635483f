import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { queueMails } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";
import { raise } from "@/lib/platform/outbox";
import { lockAnnouncement } from "./lock-announcement";
import { changed } from "./send";

type Sending = { announcementId: string; sendKey: string };

/**
 * Queues the mails of recipients and ties each to its recipient, all or none; doing it again queues nothing again.
 * `gone` are left out from now on. Answers false when the announcement was cancelled meanwhile: nothing is queued then.
 */
export async function keepAnnouncementMails(
  scope: EventScope,
  { announcementId, sendKey }: Sending,
  mails: readonly { recipientId: string; draft: MailDraft }[],
  gone: readonly string[],
): Promise<boolean> {
  return inTransaction(
    async (tx) => {
      const row = await lockAnnouncement(tx, scope, announcementId);
      if (row.status !== "sending" || row.sendKey !== sendKey) return false;
      const ids = await queueMails(
        tx,
        mails.map(({ draft }) => draft),
      );
      await tx.$executeRaw`
        UPDATE announcement_recipients r SET mail_message_id = made.mail_id
        FROM unnest(${mails.map(({ recipientId }) => recipientId)}::uuid[],
          ${mails.map(({ draft }) => ids.get(draft.dedupeKey) ?? null)}::uuid[]) AS made (recipient_id, mail_id)
        WHERE r.id = made.recipient_id AND r.event_id = ${scope.eventId}::uuid
          AND r.announcement_id = ${announcementId}::uuid AND r.mail_message_id IS NULL`;
      await tx.announcementRecipient.updateMany({
        where: { id: { in: [...gone] }, eventId: scope.eventId, announcementId, mailMessageId: null },
        data: { omission: "removed" },
      });
      return true;
    },
    { timeout: 60_000 },
  );
}

/** Every mail is in the queue; the announcement is over at once where there is none. */
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
