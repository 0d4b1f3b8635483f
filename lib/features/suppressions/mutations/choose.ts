import type { RecipientScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { suppress, unsuppress } from "@/lib/platform/mail/suppressions";
import { raise } from "@/lib/platform/outbox";

/** The recipient wants no more announcements of this organization. Doing it again changes nothing. */
export async function unsubscribe(scope: RecipientScope): Promise<void> {
  const { organizationId, messageId, address } = scope;
  await inTransaction(async (tx) => {
    const isNew = await suppress(tx, { organizationId, address, reason: "unsubscribed" });
    if (!isNew) return;
    const [mail] = await tx.mailMessage.updateManyAndReturn({
      where: { id: messageId, organizationId, unsubscribedAt: null },
      data: { unsubscribedAt: now() },
      select: { mailingId: true, eventId: true },
    });
    await recordAudit(tx, scope, { action: "suppression.unsubscribed", subject: { kind: "mail", id: messageId } });
    if (mail?.mailingId) await raise(tx, { organizationId, eventId: mail.eventId }, progressed(mail.mailingId));
  });
}

/** The recipient wants them again. */
export async function resubscribe(scope: RecipientScope): Promise<void> {
  const { organizationId, messageId, address } = scope;
  await inTransaction(async (tx) => {
    const isChanged = await unsuppress(tx, { organizationId }, address);
    if (!isChanged) return;
    await tx.mailMessage.updateMany({ where: { id: messageId, organizationId }, data: { unsubscribedAt: null } });
    await recordAudit(tx, scope, { action: "suppression.resubscribed", subject: { kind: "mail", id: messageId } });
  });
}

const progressed = (mailingId: string) => ({ name: "mail/mailing.progressed", data: { mailingId } }) as const;
