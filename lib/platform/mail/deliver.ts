import { isId } from "../ids";
import { log } from "../log";
import { maskText } from "../log-mask";
import { waitForTurn } from "./rate";
import { type ClaimedMail, claimMail, findMailStatus, recordFailed, recordSent, recordTrouble } from "./store";
import { configuredTransport } from "./transport";
import { MailKnownError, MailRefusedError, type MailTransport } from "./types";

export type DeliveryOutcome = "sent" | "failed" | "suppressed" | "cancelled" | "missing";

/** Not now: another sender holds the mail, or the other side is in trouble. The caller tries again later. */
export class MailDelayedError extends Error {
  override name = "MailDelayedError";
}

/**
 * Sends one queued mail and records what became of it. May be called twice or by two at once: whoever claims the row
 * sends. "failed" means refused for good; trouble that may pass throws MailDelayedError and leaves the mail queued.
 * Resend ignores a repetition by the mail's id. Only a crash between an SMTP server's acceptance and our record of it
 * may repeat a mail, then with the same Message-ID.
 */
export async function deliverMail(
  mailMessageId: string,
  transport: MailTransport = configuredTransport(),
): Promise<DeliveryOutcome> {
  if (!isId(mailMessageId)) return "missing";
  const claim = await claimMail(mailMessageId);
  if (!claim) return outcomeOfOther(mailMessageId);
  const answer = await send(claim, transport);
  if (answer === "failed") return answer;
  await recordSent(claim, transport.name, answer.providerId);
  return "sent";
}

async function send(claim: ClaimedMail, transport: MailTransport): Promise<{ providerId?: string } | "failed"> {
  try {
    await waitForTurn(transport.name, transport.perSecond);
    return await transport.send(claim.mail);
  } catch (error) {
    if (error instanceof MailKnownError) return {};
    const reason = error instanceof Error ? error.message : "The transport failed.";
    if (error instanceof MailRefusedError) {
      await recordFailed(claim, reason);
      log.warn({ mailMessageId: claim.mail.id, reason: maskText(reason) }, "A mail was refused for good");
      return "failed";
    }
    await recordTrouble(claim, reason);
    throw new MailDelayedError(maskText(reason), { cause: error });
  }
}

async function outcomeOfOther(mailMessageId: string): Promise<DeliveryOutcome> {
  const status = await findMailStatus(mailMessageId);
  if (status === null) return "missing";
  if (status !== "queued" && status !== "sending") return status;
  throw new MailDelayedError("Another sender holds this mail.");
}
