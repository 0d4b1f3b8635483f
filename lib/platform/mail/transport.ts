import { env } from "../env";
import { resendTransport } from "./resend-transport";
import { smtpTransport } from "./smtp-transport";
import type { MailTransport } from "./types";

/** Sends nothing: the mail stays in the database, where /dev/mailbox shows it in development and demo. */
export const mailboxTransport: MailTransport = { name: "mailbox", send: async () => ({}) };

const shared = globalThis as { marqueeMailTransport?: MailTransport };

/** How this installation sends: Resend when its key is set, else SMTP when its address is, else not at all. */
export function configuredTransport(): MailTransport {
  shared.marqueeMailTransport ??= choose();
  return shared.marqueeMailTransport;
}

function choose(): MailTransport {
  if (env.RESEND_API_KEY) return resendTransport(env.RESEND_API_KEY, env.RESEND_BASE_URL);
  if (env.SMTP_URL) return smtpTransport(env.SMTP_URL);
  return mailboxTransport;
}
