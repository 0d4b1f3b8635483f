import { claimBatch, type MailBatch, mailsOfBatch, nextMailIn, renewBatch, sendSingly } from "./batches";
import { MAILS_AT_ONCE } from "./in-flight";
import { keepAllSent, keepFailed, keepSent, keepTrouble, putOffBatch, settleBatch } from "./outcomes";
import { outgoingMail } from "./outgoing";
import { waitForTurn } from "./rate";
import { configuredTransport } from "./transport";
import { MailKnownError, MailRefusedError, type MailTransport, type OutgoingMail } from "./types";

const BUDGET_MS = 20_000;
const HEARTBEAT_MS = 5_000;

export type SendingRound = {
  batches: number;
  /** Until something is due again; null when nothing waits. */
  nextInSeconds: number | null;
};

/**
 * Sends what waits of mailings, batch by batch, for about twenty seconds or until nothing is due. May be killed at any
 * instant and run by several processes at once: who takes over a batch sends what is not recorded of it. Nobody is
 * missed; an SMTP server may get the mails in flight again (`MAILS_AT_ONCE`, same Message-IDs); Resend gets the same
 * request with the same key and sends nothing again.
 */
export async function sendBatches(
  transport: MailTransport = configuredTransport(),
  budgetMs = BUDGET_MS,
): Promise<SendingRound> {
  const end = performance.now() + budgetMs;
  const mode = transport.sendTogether ? "together" : "singly";
  for (let batches = 0; ; batches++) {
    if (performance.now() >= end) return { batches, nextInSeconds: await nextMailIn() };
    // Every other batch is of what came last: a short mailing does not wait until a long one is over.
    const batch = await claimBatch(transport.name, mode, batches % 2 === 0 ? "oldest" : "newest");
    if (!batch) return { batches, nextInSeconds: await nextMailIn() };
    await sendBatch(batch, transport);
  }
}

async function sendBatch(batch: MailBatch, transport: MailTransport): Promise<void> {
  const hold = holdBatch(batch);
  try {
    const mails = (await mailsOfBatch(batch)).map(outgoingMail);
    const isDone =
      batch.mode === "together" && transport.sendTogether
        ? await handOverTogether(batch, mails, transport, hold.isHeld)
        : await handOverSingly(batch, mails, transport, hold.isHeld);
    if (isDone) await settleBatch(batch);
  } finally {
    hold.release();
  }
}

/** Renews the lease while the batch is worked; `isHeld` turns false once it may be somebody else's. */
function holdBatch(batch: MailBatch): { isHeld(): boolean; release(): void } {
  let isHeld = true;
  let renewedAt = performance.now();
  const beat = setInterval(() => {
    const asked = performance.now();
    renewBatch(batch).then(
      (held) => {
        isHeld &&= held;
        if (held) renewedAt = asked;
      },
      // The database is away: three missed beats let go.
      () => {},
    );
  }, HEARTBEAT_MS);
  return {
    isHeld: () => isHeld && performance.now() - renewedAt < 3 * HEARTBEAT_MS,
    release: () => clearInterval(beat),
  };
}

async function handOverTogether(
  batch: MailBatch,
  mails: OutgoingMail[],
  transport: MailTransport,
  isHeld: () => boolean,
): Promise<boolean> {
  const ids = mails.map(({ id }) => id);
  if (mails.length === 0 || !transport.sendTogether) return true;
  if (batch.isStale) {
    await keepFailed(batch, ids, "Resend did not answer for a day: whether this mail left is not known.");
    return true;
  }
  try {
    await waitForTurn(transport.name, transport.perSecond);
    const { providerIds } = await transport.sendTogether(batch.id, mails);
    await keepAllSent(batch, ids, transport.name, [...providerIds]);
    return true;
  } catch (error) {
    if (error instanceof MailKnownError) {
      await keepAllSent(batch, ids, transport.name, []);
      return true;
    }
    if (!(error instanceof MailRefusedError)) {
      await putOffBatch(batch, reasonOf(error));
      return false;
    }
    await sendSingly(batch);
    return handOverSingly(batch, mails, transport, isHeld);
  }
}

/** A few at a time. After trouble nothing more is begun: the rest waits a little, the mail in trouble longer. */
async function handOverSingly(
  batch: MailBatch,
  mails: OutgoingMail[],
  transport: MailTransport,
  isHeld: () => boolean,
): Promise<boolean> {
  const waiting = mails.values();
  let isWell = true;
  const worker = async () => {
    for (const mail of waiting) {
      await waitForTurn(transport.name, transport.perSecond);
      if (!isWell || !isHeld()) return;
      isWell = (await handOver(batch, mail, transport)) && isWell;
    }
  };
  await Promise.all(Array.from({ length: MAILS_AT_ONCE }, worker));
  return true;
}

async function handOver(batch: MailBatch, mail: OutgoingMail, transport: MailTransport): Promise<boolean> {
  let answer: { providerId?: string };
  try {
    answer = await transport.send(mail);
  } catch (error) {
    if (error instanceof MailRefusedError) await keepFailed(batch, [mail.id], reasonOf(error));
    else if (error instanceof MailKnownError) await keepSent(batch, mail.id, transport.name);
    else {
      await keepTrouble(batch, mail.id, reasonOf(error));
      return false;
    }
    return true;
  }
  await keepSent(batch, mail.id, transport.name, answer.providerId);
  return true;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : "The transport failed.");
