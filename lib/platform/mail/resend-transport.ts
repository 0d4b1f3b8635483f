import { type ErrorResponse, Resend } from "resend";
import { isFinalProblem } from "./resend-problems";
import { MailKnownError, MailRefusedError, type MailTransport, type OutgoingMail } from "./types";

const SEND_TIMEOUT_MS = 30_000;

/**
 * Sends through Resend's API. The mail's id is the idempotency key, so that Resend itself ignores a repetition.
 * `baseUrl` points it at another host.
 */
export function resendTransport(apiKey: string, baseUrl?: string): MailTransport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: "resend",
    async send(mail) {
      const { data, error } = await resend.emails.send(payloadOf(mail), {
        idempotencyKey: mail.id,
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      });
      if (!error) return { providerId: data.id };
      throw problem(error);
    },
    async sendTogether(key, mails) {
      const { data, error } = await resend.batch.send(mails.map(payloadOf), {
        idempotencyKey: key,
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      });
      if (!error) return { providerIds: data.data.map(({ id }) => id) };
      throw problem(error);
    },
  };
}

function problem(error: ErrorResponse): Error {
  const sentence = `Resend answered ${error.statusCode ?? "nothing"} (${error.name}): ${error.message}`;
  if (error.name === "invalid_idempotent_request") return new MailKnownError(sentence);
  return isFinalProblem(error) ? new MailRefusedError(sentence) : new Error(sentence);
}

function payloadOf(mail: OutgoingMail) {
  return {
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
  };
}

function mailbox({ name, address }: { name: string; address: string }): string {
  return name ? `"${name.replace(/["\\]/g, "")}" <${address}>` : address;
}
