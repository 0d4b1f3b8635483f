import { env } from "../env";
import { resendTransport } from "./resend-transport";
import { smtpTransport } from "./smtp-transport";
import type { MailTransport } from "./types";

/** What Resend allows unless a team asks for more. */
const RESEND_PER_SECOND = 2;
/** Borne by the mail servers that people rent. */
const SMTP_PER_SECOND = 20;

/** Sends nothing: the mail stays in the database, where /dev/mailbox shows it in development and demo. */
export const mailboxTransport: MailTransport = { name: "mailbox", send: async () => ({}) };

const shared = globalThis as { marqueeMailTransport?: MailTransport };

/** How this installation sends: Resend when its key is set, else SMTP when its address is, else not at all. */
export function configuredTransport(): MailTransport {
  shared.marqueeMailTransport ??= choose();
  return shared.marqueeMailTransport;
}

function choose(): MailTransport {
  if (env.RESEND_API_KEY)
    return { ...resendTransport(env.RESEND_API_KEY, env.RESEND_BASE_URL), ...rate(RESEND_PER_SECOND) };
  if (env.SMTP_URL) return { ...smtpTransport(env.SMTP_URL), ...rate(SMTP_PER_SECOND) };
  return mailboxTransport;
}

function rate(usual: number): { perSecond?: number } {
  const perSecond = env.MAIL_RATE_PER_SECOND ?? usual;
  return perSecond > 0 ? { perSecond } : {};
}
