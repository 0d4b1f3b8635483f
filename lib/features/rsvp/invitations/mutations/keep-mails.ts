import type { EventScope } from "@/lib/platform/access/scopes";
import { inTransaction } from "@/lib/platform/db/transaction";
import { isId } from "@/lib/platform/ids";
import { queueMails } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";

/**
 * Queues the mails of an occasion's deliveries and ties each to its delivery, all or none. They leave as one mailing, so
 * that thousands of them keep nobody's own mail waiting. Doing it again queues nothing again.
 */
export async function keepMails(
  scope: EventScope,
  occasion: string,
  mails: readonly { deliveryId: string; draft: MailDraft }[],
): Promise<void> {
  if (mails.length === 0) return;
  const mailingId = mailingOf(occasion);
  await inTransaction(async (tx) => {
    const ids = await queueMails(
      tx,
      mails.map(({ draft }) => ({ ...draft, mailingId })),
    );
    await tx.$executeRaw`
      UPDATE deliveries d SET mail_message_id = made.mail_id
      FROM unnest(${mails.map(({ deliveryId }) => deliveryId)}::uuid[],
        ${mails.map(({ draft }) => ids.get(draft.dedupeKey) ?? null)}::uuid[]) AS made (delivery_id, mail_id)
      WHERE d.id = made.delivery_id AND d.event_id = ${scope.eventId}::uuid`;
  });
}

/** "invitation:<id>", "reminder:<id>": what follows the kind names the mailing. */
function mailingOf(occasion: string): string {
  const id = occasion.slice(occasion.indexOf(":") + 1);
  if (!isId(id)) throw new Error(`The occasion "${occasion}" names no mailing.`);
  return id;
}

/** Forgets deliveries that can go to nobody any more, so that the mailing comes to its end. */
export async function dropDeliveries(scope: EventScope, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await inTransaction((tx) =>
    tx.delivery.deleteMany({ where: { id: { in: [...deliveryIds] }, eventId: scope.eventId, mailMessageId: null } }),
  );
}

/** Queues one mail that belongs to no mailing. */
export async function keepMail(draft: MailDraft): Promise<void> {
  await inTransaction((tx) => queueMails(tx, [draft]));
}
