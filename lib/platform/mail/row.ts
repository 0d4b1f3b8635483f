import { now } from "../clock";
import { env } from "../env";
import { newId } from "../ids";
import { cleanHeaders, cleanRecipient, headerText, parseMailbox } from "./address";
import type { MailRow } from "./insert";
import { type MailDraft, unsubscribePlaceholder } from "./types";

/** A draft as it is stored. Throws for what may not be: an address that is none, an announcement nobody can leave. */
export function mailRow(draft: MailDraft): MailRow {
  const id = newId();
  const to = cleanRecipient(draft.to);
  const stream = draft.stream ?? "personal";
  if (stream === "announcement") refuseTrap(draft);
  return {
    id,
    organization_id: draft.organizationId ?? null,
    event_id: draft.eventId ?? null,
    dedupe_key: draft.dedupeKey,
    template: draft.template,
    to_address: to.address,
    to_name: to.name,
    reply_to: draft.replyTo ? cleanRecipient({ address: draft.replyTo }).address : null,
    from_name: draft.fromName ? headerText(draft.fromName, 120) || null : null,
    subject: headerText(draft.subject),
    html: draft.html,
    text: draft.text,
    headers: cleanHeaders(draft.headers),
    message_id: `<${id}@${parseMailbox(env.MAIL_FROM).address.split("@")[1]}>`,
    stream,
    mailing_id: draft.mailingId ?? null,
    created_at: now().toISOString(),
  };
}

function refuseTrap({ organizationId, html, text }: MailDraft): void {
  if (!organizationId) throw new Error("An announcement belongs to an organization.");
  if (!html.includes(unsubscribePlaceholder) || !text.includes(unsubscribePlaceholder))
    throw new Error("An announcement holds the unsubscribe placeholder in both of its bodies.");
}
