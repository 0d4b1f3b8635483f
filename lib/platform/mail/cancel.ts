import type { Tx } from "../db";
import type { OrganizationId } from "../ids";
import { raise } from "../outbox";

/**
 * Calls back the mails of a mailing that nobody has begun to send, in the caller's transaction. Answers how many;
 * a batch that is on its way goes out.
 */
export async function cancelMailing(
  tx: Tx,
  { organizationId }: { organizationId: OrganizationId },
  mailingId: string,
): Promise<number> {
  const cancelled = await tx.$queryRaw<{ eventId: string | null }[]>`
    UPDATE mail_messages SET status = 'cancelled', updated_at = clock_timestamp()
    WHERE mailing_id = ${mailingId}::uuid AND organization_id = ${organizationId}::uuid AND status = 'queued'
      AND batch_id IS NULL
    RETURNING event_id::text AS "eventId"`;
  const context = { organizationId, eventId: cancelled[0]?.eventId ?? null };
  if (cancelled.length > 0) await raise(tx, context, { name: "mail/mailing.progressed", data: { mailingId } });
  return cancelled.length;
}
