import { inTransaction } from "../db/transaction";
import { raise } from "../outbox";

const QUIET_MINUTES = 15;
const GIVE_UP_HOURS = 72;
const BATCH = 500;

/**
 * Repairs what a crash or a long outage left: a sender is called for mailings that wait, mails that nobody tried for a
 * quarter of an hour are handed out again, those that are three days old are given up as failed. Safe to run at any time
 * and twice.
 */
export async function sweepMails(): Promise<{ requeued: number; givenUp: number }> {
  return inTransaction(async (tx) => {
    const givenUp = await tx.$executeRaw`
      UPDATE mail_messages SET status = 'failed', lease_until = NULL, updated_at = clock_timestamp(),
        last_error = left('Given up after three days. ' || coalesce(last_error, ''), 500)
      WHERE status IN ('queued', 'sending') AND created_at < clock_timestamp() - make_interval(hours => ${GIVE_UP_HOURS})
        AND (lease_until IS NULL OR lease_until < clock_timestamp())`;
    const stuck = await tx.$queryRaw<{ id: string; organizationId: string | null; eventId: string | null }[]>`
      UPDATE mail_messages SET updated_at = clock_timestamp()
      WHERE id IN (
        SELECT id FROM mail_messages
        WHERE status IN ('queued', 'sending') AND mailing_id IS NULL
          AND updated_at < clock_timestamp() - make_interval(mins => ${QUIET_MINUTES})
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id::text, organization_id::text AS "organizationId", event_id::text AS "eventId"`;
    for (const { id, ...context } of stuck) {
      await raise(tx, context, { name: "mail/message.queued", data: { mailMessageId: id } });
    }
    const [mailing] = await tx.$queryRaw<{ mailingId: string }[]>`
      SELECT mailing_id::text AS "mailingId" FROM mail_messages m LEFT JOIN mail_batches b ON b.id = m.batch_id
      WHERE mailing_id IS NOT NULL AND status IN ('queued', 'sending') AND next_attempt_at <= clock_timestamp()
        AND (b.id IS NULL OR b.lease_until < clock_timestamp())
      ORDER BY m.created_at LIMIT 1`;
    // One is enough: its sender takes whatever is due.
    if (mailing) await raise(tx, {}, { name: "mail/mailing.queued", data: mailing });
    return { requeued: stuck.length, givenUp };
  });
}
