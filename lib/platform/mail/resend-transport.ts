import { Resend } from "resend";
import { isFinalProblem } from "./resend-problems";
import { MailRefusedError, type MailTransport } from "./types";

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
      const { data, error } = await resend.emails.send(
        {
          from: mailbox(mail.from),
          to: mailbox(mail.to),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: mail.headers,
          ...(mail.replyTo && { replyTo: mail.replyTo }),
        },
        { idempotencyKey: mail.id, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) },
      );
      if (!error) return { providerId: data.id };
      const sentence = `Resend answered ${error.statusCode ?? "nothing"} (${error.name}): ${error.message}`;
      throw isFinalProblem(error) ? new MailRefusedError(sentence) : new Error(sentence);
    },
  };
}

function mailbox({ name, address }: { name: string; address: string }): string {
  return name ? `"${name.replace(/["\\]/g, "")}" <${address}>` : address;
}
