import { now } from "../clock";
import { db } from "../db";
import { inTransaction } from "../db/transaction";
import { maskText } from "../log-mask";
import { raise } from "../outbox";
import { outgoingMail } from "./outgoing";
import type { OutgoingMail, TransportName } from "./types";

/** A mail in this sender's hands. `attempt` fences: only the latest claim may write the outcome. */
export type ClaimedMail = { mail: OutgoingMail; attempt: number };

/** Longer than any transport waits, so that two senders never hold one mail at once. */
const LEASE_SECONDS = 180;

/**
 * Takes a mail that is queued, or whose sender died: one conditional update, by the database's clock. Null when it is
 * not to be had, or may not be sent to its recipient (then it is recorded as suppressed).
 */
export async function claimMail(id: string): Promise<ClaimedMail | null> {
  const claimed = await db.$queryRaw<{ isWanted: boolean }[]>`
    UPDATE mail_messages m SET attempts = attempts + 1, updated_at = clock_timestamp(),
      status = CASE WHEN judged.reason IS NULL THEN 'sending' ELSE 'suppressed' END::mail_status,
      suppressed_because = judged.reason,
      lease_until = CASE WHEN judged.reason IS NULL THEN clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}) END
    FROM (SELECT suppression_of(organization_id, to_address, stream) AS reason FROM mail_messages
      WHERE id = ${id}::uuid) AS judged
    WHERE m.id = ${id}::uuid AND m.mailing_id IS NULL
      AND (status = 'queued' OR (status = 'sending' AND (lease_until IS NULL OR lease_until < clock_timestamp())))
    RETURNING judged.reason IS NULL AS "isWanted"`;
  if (!claimed[0]?.isWanted) return null;
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  return { attempt: row.attempts, mail: outgoingMail(row) };
}

export async function recordSent(claim: ClaimedMail, transport: TransportName, providerId?: string): Promise<void> {
  await settle(claim, {
    status: "sent",
    transport,
    providerId: providerId ?? null,
    sentAt: now(),
    leaseUntil: null,
    lastError: null,
  });
}

/** The mail goes back into the queue for a later attempt. */
export async function recordTrouble(claim: ClaimedMail, reason: string): Promise<void> {
  await settle(claim, { status: "queued", leaseUntil: null, lastError: maskText(reason).slice(0, 500) });
}

/** Given up, for whoever sent it to know. */
export async function recordFailed({ mail: { id }, attempt }: ClaimedMail, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [mail] = await tx.mailMessage.updateManyAndReturn({
      where: { id, status: "sending", attempts: attempt },
      data: { status: "failed", leaseUntil: null, lastError: maskText(reason).slice(0, 500) },
      select: { organizationId: true, eventId: true },
    });
    if (mail) await raise(tx, mail, { name: "mail/message.failed", data: { mailMessageId: id } });
  });
}

type Outcome = Parameters<typeof db.mailMessage.updateMany>[0]["data"];

async function settle({ mail, attempt }: ClaimedMail, data: Outcome): Promise<void> {
  await db.mailMessage.updateMany({ where: { id: mail.id, status: "sending", attempts: attempt }, data });
}

/** What became of a mail; null when there is none of that id. */
export async function findMailStatus(id: string) {
  const row = await db.mailMessage.findUnique({ where: { id }, select: { status: true } });
  return row?.status ?? null;
}
