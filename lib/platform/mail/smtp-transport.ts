import nodemailer from "nodemailer";
import { MAILS_AT_ONCE } from "./in-flight";
import { MailRefusedError, type MailTransport } from "./types";

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** Sends through an SMTP server (`smtp://user:password@host:587`, `smtps://…`) over a few kept connections. */
export function smtpTransport(url: string): MailTransport {
  const transporter = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: MAILS_AT_ONCE,
    maxMessages: 100,
    ...limits,
  });
  return {
    name: "smtp",
    async send(mail) {
      try {
        await transporter.sendMail({
          messageId: mail.messageId,
          from: mail.from,
          to: mail.to,
          ...(mail.replyTo && { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: mail.headers,
          // Nothing in a mail may make the sender read a file or fetch an address.
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return {};
      } catch (error) {
        throw isFinal(error) ? new MailRefusedError(sentenceOf(error)) : new Error(sentenceOf(error), { cause: error });
      }
    },
    close: () => transporter.close(),
  };
}

/** A 5xx answer to the recipient or the message is final; one to the sign-in or our own address is our trouble. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode, code, command } = error as Error & {
    responseCode?: unknown;
    code?: unknown;
    command?: unknown;
  };
  if (typeof responseCode !== "number" || responseCode < 500) return false;
  return code === "EMESSAGE" || (code === "EENVELOPE" && command !== "MAIL FROM");
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? `The SMTP server did not take the mail: ${error.message}` : "The SMTP server failed.";
}
