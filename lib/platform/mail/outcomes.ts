import { now } from "../clock";
import type { Tx } from "../db";
import { inTransaction } from "../db/transaction";
import { maskText } from "../log-mask";
import { raise } from "../outbox";
import type { MailBatch } from "./batches";
import type { TransportName } from "./types";

const MOST_DELAY_SECONDS = 3600;

const told = (reason: string): string => maskText(reason).slice(0, 500);

/** One mail of a batch was taken. */
export async function keepSent(batch: MailBatch, mailId: string, via: TransportName, providerId?: string) {
  await inTransaction((tx) => markSent(tx, batch, [mailId], via, providerId ? [providerId] : []));
}

/** All mails of a batch were taken by one request; ids in the same order, or none where they are not known. */
export async function keepAllSent(batch: MailBatch, mailIds: string[], via: TransportName, providerIds: string[]) {
  await inTransaction((tx) => markSent(tx, batch, mailIds, via, providerIds));
}

async function markSent(tx: Tx, batch: MailBatch, ids: string[], via: TransportName, providerIds: string[]) {
  const provider = ids.map((_, index) => providerIds[index] ?? null);
  await tx.$executeRaw`
    UPDATE mail_messages m SET status = 'sent', transport = ${via}, provider_id = sent.provider_id, sent_at = ${now()},
      last_error = NULL, updated_at = clock_timestamp()
    FROM unnest(${ids}::uuid[], ${provider}::text[]) AS sent (id, provider_id), mail_batches b
    WHERE m.id = sent.id AND m.status = 'sending' AND m.batch_id = ${batch.id}::uuid
      AND b.id = m.batch_id AND b.attempts = ${batch.attempt}`;
}

/** Refused for good. */
export async function keepFailed(batch: MailBatch, mailIds: string[], reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const failed = await tx.$queryRaw<{ id: string; organizationId: string | null; eventId: string | null }[]>`
      UPDATE mail_messages m SET status = 'failed', last_error = ${told(reason)}, updated_at = clock_timestamp()
      FROM mail_batches b
      WHERE m.id = ANY(${mailIds}::uuid[]) AND m.status = 'sending' AND m.batch_id = ${batch.id}::uuid
        AND b.id = m.batch_id AND b.attempts = ${batch.attempt}
      RETURNING m.id::text, m.organization_id::text AS "organizationId", m.event_id::text AS "eventId"`;
    for (const { id, ...context } of failed)
      await raise(tx, context, { name: "mail/message.failed", data: { mailMessageId: id } });
  });
}

/** Trouble that may pass, with one mail: it waits longer each time. */
export async function keepTrouble(batch: MailBatch, mailId: string, reason: string): Promise<void> {
  await inTransaction(
    (tx) => tx.$executeRaw`
    UPDATE mail_messages m SET status = 'queued', batch_id = NULL, last_error = ${told(reason)},
      updated_at = clock_timestamp(),
      next_attempt_at = clock_timestamp() + make_interval(secs => least(${MOST_DELAY_SECONDS}, 15 * 2 ^ (m.attempts - 1)))
    FROM mail_batches b
    WHERE m.id = ${mailId}::uuid AND m.status = 'sending' AND m.batch_id = ${batch.id}::uuid
      AND b.id = m.batch_id AND b.attempts = ${batch.attempt}`,
  );
}

/** Trouble with a request for all: the very same batch is due again after a while. */
export async function putOffBatch(batch: MailBatch, reason: string): Promise<void> {
  const seconds = Math.min(MOST_DELAY_SECONDS / 4, 5 * 2 ** (batch.attempt - 1));
  await inTransaction(async (tx) => {
    const held = await tx.$executeRaw`
      UPDATE mail_batches SET lease_until = clock_timestamp() + make_interval(secs => ${seconds})
      WHERE id = ${batch.id}::uuid AND attempts = ${batch.attempt} AND settled_at IS NULL`;
    if (held === 0) return;
    await tx.$executeRaw`UPDATE mail_messages SET last_error = ${told(reason)} WHERE batch_id = ${batch.id}::uuid
      AND status = 'sending'`;
  });
}

/** The sender lets go of a batch: what it did not get to waits again, and who watches the mailings counts again. */
export async function settleBatch(batch: MailBatch): Promise<void> {
  await inTransaction(async (tx) => {
    const settled = await tx.$executeRaw`
      UPDATE mail_batches SET settled_at = clock_timestamp()
      WHERE id = ${batch.id}::uuid AND attempts = ${batch.attempt} AND settled_at IS NULL`;
    if (settled === 0) return;
    // Looked up before the mails that go back lose their batch.
    const touched = await mailingsOf(tx, batch);
    await tx.$executeRaw`
      UPDATE mail_messages SET status = 'queued', batch_id = NULL, updated_at = clock_timestamp(),
        next_attempt_at = clock_timestamp() + interval '5 seconds'
      WHERE batch_id = ${batch.id}::uuid AND status = 'sending'`;
    for (const { mailingId, ...context } of touched)
      await raise(tx, context, { name: "mail/mailing.progressed", data: { mailingId } });
  });
}

async function mailingsOf(tx: Tx, { id }: MailBatch) {
  return tx.$queryRaw<{ mailingId: string; organizationId: string | null; eventId: string | null }[]>`
    SELECT DISTINCT mailing_id::text AS "mailingId", organization_id::text AS "organizationId",
      event_id::text AS "eventId"
    FROM mail_messages WHERE batch_id = ${id}::uuid AND mailing_id IS NOT NULL`;
}
