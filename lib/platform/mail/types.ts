/** Where a mail goes, or whom it may be answered to. */
export type MailAddress = { address: string; name?: string };

/** What a slice hands over: everything is rendered before the transaction that queues it. */
export type MailDraft = {
  /** Recipient × occasion: a second draft of the same key makes no second mail. */
  dedupeKey: string;
  /** Which template it was, for the mailbox and for counting: "rsvp.invitation". */
  template: string;
  to: MailAddress;
  subject: string;
  html: string;
  text: string;
  /** Shown before the installation's own address: the event's hosts, the organization. */
  fromName?: string;
  replyTo?: string;
  organizationId?: string;
  eventId?: string;
  /** Extra headers; those that say who, what and how are refused. */
  headers?: Record<string, string>;
};

/** A stored mail as a transport sends it. */
export type OutgoingMail = {
  id: string;
  /** With angle brackets; the same for every attempt. */
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};

export type TransportName = "resend" | "smtp" | "mailbox";

/** One way out. `send` resolves once the other side took the mail; it throws MailRefusedError for good, else anything. */
export type MailTransport = {
  name: TransportName;
  send(mail: OutgoingMail): Promise<{ providerId?: string }>;
  /** Ends pooled connections. */
  close?(): void;
};

/** The other side will never take this mail: trying again is no use. */
export class MailRefusedError extends Error {
  override name = "MailRefusedError";
}
