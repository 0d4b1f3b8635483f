import { now } from "../../clock";
import type { Tx } from "../../db";
import { inTransaction } from "../../db/transaction";
import { raise } from "../../outbox";
import { suppress } from "../suppressions";
import { type Feedback, readFeedback } from "./event";

const BATCH = 200;

/**
 * Works what waits of webhooks, a few hundred in one transaction each: what became of the mail, and whom nothing may be
 * sent to any more (a hard bounce, a complaint). Answers how many. What tells of mails of others, or of mails whose
 * sender has not written their id down yet, is passed over or left for a while.
 */
export async function workFeedback(): Promise<number> {
  for (let total = 0; ; ) {
    const worked = await inTransaction(workBatch, { timeout: 60_000 });
    total += worked;
    if (worked < BATCH) return total;
  }
}

type Waiting = { id: string; payload: unknown; isFresh: boolean };

async function workBatch(tx: Tx): Promise<number> {
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT id::text, payload, received_at > clock_timestamp() - interval '2 minutes' AS "isFresh"
    FROM webhook_events WHERE provider = 'resend' AND worked_at IS NULL
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  const read = waiting.map(({ id, payload, isFresh }) => ({ id, isFresh, feedback: readFeedback(payload) }));
  const mails = await mailsOf(
    tx,
    read.flatMap(({ feedback }) => feedback?.providerId ?? []),
  );
  const done: string[] = [];
  const touched = new Map<string, Mail>();
  for (const { id, isFresh, feedback } of read) {
    const mail = feedback ? mails.get(feedback.providerId) : undefined;
    // The webhook may be quicker than our own record of the answer to the request.
    if (feedback && !mail && isFresh) continue;
    done.push(id);
    if (!feedback || !mail) continue;
    await apply(tx, mail, feedback);
    if (mail.mailingId) touched.set(mail.mailingId, mail);
  }
  await tx.webhookEvent.updateMany({ where: { id: { in: done } }, data: { workedAt: now() } });
  for (const [mailingId, mail] of touched)
    await raise(tx, mail, { name: "mail/mailing.progressed", data: { mailingId } });
  return done.length;
}

type Mail = {
  id: string;
  providerId: string | null;
  organizationId: string | null;
  eventId: string | null;
  mailingId: string | null;
  toAddress: string;
  tracked: boolean;
};

async function mailsOf(tx: Tx, providerIds: string[]): Promise<Map<string, Mail>> {
  const mails = await tx.mailMessage.findMany({
    where: { providerId: { in: providerIds }, transport: "resend" },
    select: {
      id: true,
      providerId: true,
      organizationId: true,
      eventId: true,
      mailingId: true,
      toAddress: true,
      tracked: true,
    },
  });
  return new Map(mails.map((mail) => [mail.providerId ?? "", mail]));
}

const columns = {
  delivered: "deliveredAt",
  opened: "openedAt",
  clicked: "clickedAt",
  bounced: "bouncedAt",
  hard_bounced: "bouncedAt",
  complained: "complainedAt",
  failed: "bouncedAt",
} as const;

async function apply(tx: Tx, mail: Mail, { kind, at }: Feedback): Promise<void> {
  // Whoever turned tracking on at the provider did not turn it on here.
  if ((kind === "opened" || kind === "clicked") && !mail.tracked) return;
  const column = columns[kind];
  await tx.mailMessage.updateMany({ where: { id: mail.id, [column]: null }, data: { [column]: at ?? now() } });
  const found = { organizationId: null, foundById: mail.organizationId, address: mail.toAddress };
  if (kind === "hard_bounced") await suppress(tx, { ...found, reason: "hard_bounce" });
  if (kind === "complained") await suppress(tx, { ...found, reason: "complaint" });
}
