import { env } from "../env";
import { waitForTurn } from "../mail/rate";
import {
  type ClaimedSms,
  claimSms,
  keepSmsFailed,
  keepSmsSent,
  keepSmsTrouble,
  nextSmsIn,
  tellProgress,
} from "./store";
import { configuredSmsTransport } from "./transport";
import { SmsRefusedError, type SmsTransport } from "./types";

const BUDGET_MS = 20_000;

/**
 * Sends the text messages that are due, one after the other at the rate that all processes share, for about twenty
 * seconds or until nothing is due. May be killed at any instant: nobody is missed, and the one message in flight may
 * come twice (Twilio knows no idempotency keys).
 */
export async function sendTexts(
  transport: SmsTransport = configuredSmsTransport(),
  perSecond: number = transport.name === "mailbox" ? 0 : env.SMS_RATE_PER_SECOND,
): Promise<{ sent: number; nextInSeconds: number | null }> {
  const end = performance.now() + BUDGET_MS;
  const left: ClaimedSms[] = [];
  while (performance.now() < end) {
    const sms = await claimSms();
    if (!sms) break;
    await waitForTurn("sms", perSecond);
    await sendText(sms, transport);
    left.push(sms);
  }
  await tellProgress(left);
  return { sent: left.length, nextInSeconds: await nextSmsIn() };
}

async function sendText(sms: ClaimedSms, transport: SmsTransport): Promise<void> {
  let answer: { providerId?: string };
  try {
    answer = await transport.send(sms);
  } catch (error) {
    if (error instanceof SmsRefusedError) return keepSmsFailed(sms, error);
    return keepSmsTrouble(sms, error instanceof Error ? error.message : "The transport failed.");
  }
  await keepSmsSent(sms, transport.name, answer.providerId);
}
