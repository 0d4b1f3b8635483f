import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { inTransaction } from "../db/transaction";
import { newId } from "../ids";
import type { StoredMail } from "./outgoing";
import type { TransportName } from "./types";

/** Mails in this sender's hands. `attempt` fences: only who took the batch last may write its outcomes. */
export type MailBatch = { id: string; attempt: number; mode: "together" | "singly"; isStale: boolean };

/** As many as Resend takes in one request. */
const MOST = 100;
/** A live sender renews well before; a dead one's batch is taken over so soon. */
const LEASE_SECONDS = 20;
/** Resend forgets a key after a day: later the same key would send again. */
const KEY_HOURS = 23;

/**
 * The next batch to send: first one whose sender died, with exactly its mails, else a new one of what waits: what has
 * waited longest, or what came last. Recipients who may not be written to leave the queue as suppressed. Null when
 * nothing is due.
 */
export async function claimBatch(
  transport: TransportName,
  mode: MailBatch["mode"],
  first: "oldest" | "newest" = "oldest",
): Promise<MailBatch | null> {
  const order = first === "oldest" ? Prisma.sql`next_attempt_at, id` : Prisma.sql`next_attempt_at DESC, id DESC`;
  return inTransaction(async (tx) => {
    const [orphan] = await tx.$queryRaw<(MailBatch & { transport: string })[]>`
      UPDATE mail_batches SET attempts = attempts + 1,
        lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      WHERE id = (SELECT id FROM mail_batches WHERE settled_at IS NULL AND lease_until < clock_timestamp()
        ORDER BY lease_until LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, attempts AS attempt, mode, transport,
        created_at < clock_timestamp() - make_interval(hours => ${KEY_HOURS}) AS "isStale"`;
    if (orphan) {
      await tx.$executeRaw`
        UPDATE mail_messages SET attempts = attempts + 1 WHERE batch_id = ${orphan.id}::uuid AND status = 'sending'`;
      return orphan.transport === transport ? orphan : { ...orphan, mode: "singly" as const };
    }
    const id = newId();
    const picked = await tx.$queryRaw<{ id: string; isWanted: boolean }[]>`
      WITH picked AS (
        SELECT id, suppression_of(organization_id, to_address, stream) AS reason FROM mail_messages
        WHERE status = 'queued' AND mailing_id IS NOT NULL AND next_attempt_at <= clock_timestamp()
        ORDER BY ${order} LIMIT ${MOST} FOR UPDATE SKIP LOCKED),
      made AS (
        INSERT INTO mail_batches (id, transport, mode, lease_until)
        SELECT ${id}::uuid, ${transport}, ${mode}, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
        FROM picked LIMIT 1 RETURNING id)
      UPDATE mail_messages m SET batch_id = made.id, updated_at = clock_timestamp(), suppressed_because = picked.reason,
        status = CASE WHEN picked.reason IS NULL THEN 'sending' ELSE 'suppressed' END::mail_status,
        attempts = m.attempts + CASE WHEN picked.reason IS NULL THEN 1 ELSE 0 END
      FROM picked, made WHERE m.id = picked.id
      RETURNING m.id::text, picked.reason IS NULL AS "isWanted"`;
    return picked.length === 0 ? null : { id, attempt: 1, mode, isStale: false };
  });
}

/** The mails of a batch that nothing is known of yet, in one order. */
export async function mailsOfBatch({ id }: MailBatch): Promise<StoredMail[]> {
  return db.mailMessage.findMany({
    where: { batchId: id, status: "sending" },
    orderBy: { id: "asc" },
    select: {
      id: true,
      messageId: true,
      fromName: true,
      toAddress: true,
      toName: true,
      replyTo: true,
      subject: true,
      html: true,
      text: true,
      headers: true,
      stream: true,
      tracked: true,
    },
  });
}

/** Keeps the batch in this sender's hands; false when another has it. */
export async function renewBatch({ id, attempt }: MailBatch): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE mail_batches SET lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${id}::uuid AND attempts = ${attempt} AND settled_at IS NULL`;
  return renewed === 1;
}

/** The request was refused as a whole: its mails go one by one, so that only the one at fault fails. */
export async function sendSingly({ id, attempt }: MailBatch): Promise<void> {
  await db.$executeRaw`UPDATE mail_batches SET mode = 'singly' WHERE id = ${id}::uuid AND attempts = ${attempt}`;
}

/** In how many seconds something is due; null when nothing waits. */
export async function nextMailIn(): Promise<number | null> {
  const rows = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM least(
      (SELECT min(next_attempt_at) FROM mail_messages WHERE status = 'queued' AND mailing_id IS NOT NULL),
      (SELECT min(lease_until) FROM mail_batches WHERE settled_at IS NULL)) - clock_timestamp())::float8 AS seconds`;
  const seconds = rows[0]?.seconds ?? null;
  return seconds === null ? null : Math.max(0, Math.ceil(seconds));
}
