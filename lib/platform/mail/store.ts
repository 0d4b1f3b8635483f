import { now } from "../clock";
import { db } from "../db";
import { inTransaction } from "../db/transaction";
import { env } from "../env";
import { maskText } from "../log-mask";
import { raise } from "../outbox";
import { parseMailbox } from "./address";
import type { OutgoingMail, TransportName } from "./types";

/** A mail in this sender's hands. `attempt` fences: only the latest claim may write the outcome. */
export type ClaimedMail = { mail: OutgoingMail; attempt: number };

/** Longer than any transport waits, so that two senders never hold one mail at once. */
const LEASE_SECONDS = 180;

/** Takes a mail that is queued, or whose sender died: one conditional update, by the database's clock. Else null. */
export async function claimMail(id: string): Promise<ClaimedMail | null> {
  const claimed = await db.$executeRaw`
    UPDATE mail_messages SET status = 'sending', attempts = attempts + 1, updated_at = clock_timestamp(),
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${id}::uuid
      AND (status = 'queued' OR (status = 'sending' AND (lease_until IS NULL OR lease_until < clock_timestamp())))`;
  if (claimed === 0) return null;
  const row = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  const from = parseMailbox(env.MAIL_FROM);
  return {
    attempt: row.attempts,
    mail: {
      id: row.id,
      messageId: row.messageId,
      from: { name: row.fromName ?? from.name, address: from.address },
      to: { name: row.toName ?? "", address: row.toAddress },
      replyTo: row.replyTo,
      subject: row.subject,
      html: row.html,
      text: row.text,
      headers: headersOf(row.headers),
    },
  };
}

function headersOf(stored: unknown): Record<string, string> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
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
