import { now } from "../clock";
import { db } from "../db";
import { inTransaction } from "../db/transaction";
import { maskText } from "../log-mask";
import { suppress } from "../mail/suppressions";
import { raise } from "../outbox";
import type { OutgoingSms, SmsRefusedError, SmsTransportName } from "./types";

/** A message in this sender's hands. `attempt` fences: only the latest claim may write the outcome. */
export type ClaimedSms = OutgoingSms & { attempt: number } & SmsMailing;

/** What a message is part of. */
export type SmsMailing = { organizationId: string | null; eventId: string | null; mailingId: string | null };

/** Longer than a transport waits. */
const LEASE_SECONDS = 60;
const MOST_DELAY_SECONDS = 3600;
/** After so many tries (about two days) a message is of no use any more. */
const MOST_ATTEMPTS = 50;

/** Takes the next message that is due, or whose sender died; who may not be written to is recorded and passed over. */
export async function claimSms(): Promise<ClaimedSms | null> {
  for (;;) {
    const [claimed] = await db.$queryRaw<(ClaimedSms & { isWanted: boolean })[]>`
      WITH picked AS (
        SELECT id, suppression_of(organization_id, to_number, stream) AS reason FROM sms_messages
        WHERE status IN ('queued', 'sending') AND next_attempt_at <= clock_timestamp()
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE sms_messages m SET attempts = attempts + 1, updated_at = clock_timestamp(),
        status = CASE WHEN picked.reason IS NULL THEN 'sending' ELSE 'suppressed' END::mail_status,
        suppressed_because = picked.reason,
        lease_until = CASE WHEN picked.reason IS NULL THEN clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}) END
      FROM picked WHERE m.id = picked.id
      RETURNING m.id::text, m.to_number AS "to", m.body, m.attempts AS attempt,
        m.organization_id::text AS "organizationId", m.event_id::text AS "eventId",
        m.mailing_id::text AS "mailingId", picked.reason IS NULL AS "isWanted"`;
    if (!claimed || claimed.isWanted) return claimed ?? null;
  }
}

export async function keepSmsSent({ id, attempt }: ClaimedSms, transport: SmsTransportName, providerId?: string) {
  await db.smsMessage.updateMany({
    where: { id, attempts: attempt, status: "sending" },
    data: {
      status: "sent",
      transport,
      providerId: providerId ?? null,
      sentAt: now(),
      leaseUntil: null,
      lastError: null,
    },
  });
}

/** Refused for good; who answered STOP gets no announcement of the organization any more. */
export async function keepSmsFailed({ id, attempt, to, organizationId }: ClaimedSms, error: SmsRefusedError) {
  await inTransaction(async (tx) => {
    await tx.smsMessage.updateMany({
      where: { id, attempts: attempt, status: "sending" },
      data: { status: "failed", leaseUntil: null, lastError: told(error.message) },
    });
    if (error.unwanted && organizationId) await suppress(tx, { organizationId, address: to, reason: "unsubscribed" });
  });
}

/** Trouble that may pass: it waits longer each time, and is given up at last. */
export async function keepSmsTrouble({ id, attempt }: ClaimedSms, reason: string): Promise<void> {
  await db.$executeRaw`
    UPDATE sms_messages SET status = CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN 'failed' ELSE 'queued' END::mail_status,
      lease_until = NULL, last_error = ${told(reason)}, updated_at = clock_timestamp(),
      next_attempt_at = clock_timestamp()
        + make_interval(secs => least(${MOST_DELAY_SECONDS}, 15 * 2 ^ least(attempts - 1, 20)))
    WHERE id = ${id}::uuid AND attempts = ${attempt} AND status = 'sending'`;
}

/** Some of these mailings have left: who follows them is told, once each. */
export async function tellProgress(left: readonly SmsMailing[]): Promise<void> {
  const mailings = new Map(left.map((each) => [each.mailingId, each]));
  for (const { organizationId, eventId, mailingId } of mailings.values()) {
    if (!mailingId || !organizationId) continue;
    await inTransaction((tx) =>
      raise(tx, { organizationId, eventId }, { name: "mail/mailing.progressed", data: { mailingId } }),
    );
  }
}

/** In how many seconds a message is due; null when none waits. */
export async function nextSmsIn(): Promise<number | null> {
  const rows = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM min(greatest(next_attempt_at, coalesce(lease_until, next_attempt_at)))
      - clock_timestamp())::float8 AS seconds
    FROM sms_messages WHERE status IN ('queued', 'sending')`;
  const seconds = rows[0]?.seconds ?? null;
  return seconds === null ? null : Math.max(0, Math.ceil(seconds));
}

const told = (reason: string): string =>
  maskText(reason)
    .replace(/\+\d{6,15}/g, "[number]")
    .slice(0, 500);
