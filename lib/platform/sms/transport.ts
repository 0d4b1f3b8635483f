import { env } from "../env";
import { twilioTransport } from "./twilio-transport";
import type { SmsTransport } from "./types";

/** Sends nothing: the message stays in the database, where /dev/mailbox/texts shows it in development and demo. */
export const smsMailbox: SmsTransport = { name: "mailbox", send: async () => ({}) };

/** How this installation sends text messages: Twilio when its three variables are set, else not at all. */
export function configuredSmsTransport(): SmsTransport {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from, TWILIO_BASE_URL: baseUrl } = env;
  return sid && token && from ? twilioTransport({ sid, token, from, baseUrl }) : smsMailbox;
}
