import { z } from "zod";
import { SmsRefusedError, type SmsTransport } from "./types";

const SEND_TIMEOUT_MS = 20_000;
/** The recipient answered STOP (twilio.com/docs/api/errors/21610). */
const UNSUBSCRIBED = 21610;

type Account = { sid: string; token: string; from: string; baseUrl: string };

const answerSchema = z.object({
  sid: z.string().optional(),
  code: z.number().nullish(),
  message: z.string().nullish(),
});

/**
 * Sends through Twilio's REST API. It knows no idempotency keys: an answer that was lost may repeat a message, so the
 * caller records each before it begins the next.
 */
export function twilioTransport({ sid, token, from, baseUrl }: Account): SmsTransport {
  const url = new URL(`/2010-04-01/Accounts/${encodeURIComponent(sid)}/Messages.json`, baseUrl);
  const authorization = `Basic ${Buffer.from(`${sid}:${token}`).toString("base64")}`;
  const sender: Record<string, string> = from.startsWith("MG") ? { MessagingServiceSid: from } : { From: from };
  return {
    name: "twilio",
    async send({ to, body }) {
      const response = await fetch(url, {
        method: "POST",
        headers: { authorization },
        body: new URLSearchParams({ To: to, Body: body, ...sender }),
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      });
      const answer = answerSchema.safeParse(await response.json().catch(() => null));
      const { sid: providerId, code, message } = answer.success ? answer.data : {};
      if (response.ok && providerId) return { providerId };
      const sentence = `Twilio answered ${response.status}${code ? ` (${code})` : ""}: ${message ?? "nothing more"}`;
      // 400 is about this message; a wrong key, a limit or a broken server is our trouble, or theirs.
      if (response.status === 400) throw new SmsRefusedError(sentence, code === UNSUBSCRIBED);
      throw new Error(sentence);
    },
  };
}
