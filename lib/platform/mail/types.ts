/** Where a mail goes, or whom it may be answered to. */
export type MailAddress = { address: string; name?: string };

/** As stored: what the sender knows. What came back stands beside it (`progress.ts`). */
export type MailState = "queued" | "sending" | "sent" | "failed" | "suppressed" | "cancelled";

export type MailStream = "personal" | "announcement";

/**
 * Stands in an announcement's bodies where the recipient's own unsubscribe link belongs: as the `href` of a link, as an
 * address in the text. The sender puts the signed link there.
 */
export const unsubscribePlaceholder = "https://unsubscribe.invalid/";

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
  /**
   * "personal" (unless said otherwise) is what its recipient waits for: an RSVP link, a confirmation, a reset. It obeys
   * hard bounces and complaints alone. An "announcement" needs an organization, obeys its suppression list too, carries
   * the one-click unsubscribe headers (RFC 8058), is followed where the organization allows it, and must hold
   * `unsubscribePlaceholder` in html and text.
   */
  stream?: MailStream;
  /** Links the mails of one mailing (an announcement's id): they leave in batches instead of one by one. */
  mailingId?: string;
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
  /** Sends many in one request; the same `key` and mails again send nothing again. Answers ids in the mails' order. */
  sendTogether?(key: string, mails: readonly OutgoingMail[]): Promise<{ providerIds: readonly string[] }>;
  /** Calls of `send` (or `sendTogether`) a second, shared by all processes; unlimited when absent. */
  perSecond?: number;
  /** Ends pooled connections. */
  close?(): void;
};

/** The other side knows this key with other mails: it took them before, and takes them no second time. */
export class MailKnownError extends Error {
  override name = "MailKnownError";
}

/** The other side will never take this mail: trying again is no use. */
export class MailRefusedError extends Error {
  override name = "MailRefusedError";
}
