import type { MailStream } from "../mail/types";

/** A text message that a slice hands over. */
export type SmsDraft = {
  /** Recipient × occasion: a second draft of the same key makes no second message. */
  dedupeKey: string;
  /** Which template it was: "announcements.text". */
  template: string;
  /** E.164 (`phoneNumber`): +33612345678. */
  to: { number: string; name?: string };
  /** Plain text, at most 1,600 characters with its way out (`unsubscribePlaceholder`); longer is refused. */
  body: string;
  /** As for mails: an announcement needs an organization and obeys its suppression list. */
  stream?: MailStream;
  mailingId?: string;
  organizationId?: string;
  eventId?: string;
};

export type OutgoingSms = { id: string; to: string; body: string };

export type SmsTransportName = "twilio" | "mailbox";

/** One way out. `send` resolves once the other side took the message; it throws SmsRefusedError for good, else anything. */
export type SmsTransport = {
  name: SmsTransportName;
  send(sms: OutgoingSms): Promise<{ providerId?: string }>;
};

/** The other side will never take this message: trying again is no use. `unwanted`: the recipient answered STOP. */
export class SmsRefusedError extends Error {
  override name = "SmsRefusedError";
  constructor(
    message: string,
    readonly unwanted = false,
  ) {
    super(message);
  }
}
