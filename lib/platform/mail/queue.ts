import { now } from "../clock";
import type { Tx } from "../db";
import { env } from "../env";
import { newId } from "../ids";
import { raise } from "../outbox";
import { cleanHeaders, cleanRecipient, headerText, parseMailbox } from "./address";
import type { MailDraft } from "./types";

/**
 * Stores a mail in the caller's transaction; it leaves after the commit. A draft whose `dedupeKey` is known already
 * makes nothing new. Answers the mail's id either way. Throws for a recipient that is no address (`isMailAddress`).
 */
export async function queueMail(tx: Tx, draft: MailDraft): Promise<string> {
  const ids = await queueMails(tx, [draft]);
  const id = ids.get(draft.dedupeKey);
  if (!id) throw new Error("A queued mail was not found again.");
  return id;
}

/** Stores many mails in three statements. Answers every mail's id by its `dedupeKey`. */
export async function queueMails(tx: Tx, drafts: readonly MailDraft[]): Promise<ReadonlyMap<string, string>> {
  if (drafts.length === 0) return new Map();
  const rows = drafts.map(rowOf);
  const created = await tx.mailMessage.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, dedupeKey: true },
  });
  const ids = new Map(created.map((row) => [row.dedupeKey, row.id]));
  await raiseQueued(tx, drafts, ids);
  const known = rows.map((row) => row.dedupeKey).filter((key) => !ids.has(key));
  if (known.length === 0) return ids;
  const earlier = await tx.mailMessage.findMany({
    where: { dedupeKey: { in: known } },
    select: { id: true, dedupeKey: true },
  });
  for (const row of earlier) ids.set(row.dedupeKey, row.id);
  return ids;
}

async function raiseQueued(tx: Tx, drafts: readonly MailDraft[], created: ReadonlyMap<string, string>): Promise<void> {
  const byPlace = new Map<string, { draft: MailDraft; mails: string[] }>();
  for (const draft of new Map(drafts.map((each) => [each.dedupeKey, each])).values()) {
    const id = created.get(draft.dedupeKey);
    if (!id) continue;
    const place = `${draft.organizationId}/${draft.eventId}`;
    const group = byPlace.get(place) ?? { draft, mails: [] };
    group.mails.push(id);
    byPlace.set(place, group);
  }
  for (const { draft, mails } of byPlace.values()) {
    const context = { organizationId: draft.organizationId ?? null, eventId: draft.eventId ?? null };
    await raise(tx, context, ...mails.map((mailMessageId) => queuedEvent(mailMessageId)));
  }
}

const queuedEvent = (mailMessageId: string) => ({ name: "mail/message.queued", data: { mailMessageId } }) as const;

function rowOf(draft: MailDraft) {
  const id = newId();
  const to = cleanRecipient(draft.to);
  return {
    id,
    organizationId: draft.organizationId ?? null,
    eventId: draft.eventId ?? null,
    dedupeKey: draft.dedupeKey,
    template: draft.template,
    toAddress: to.address,
    toName: to.name,
    replyTo: draft.replyTo ? cleanRecipient({ address: draft.replyTo }).address : null,
    fromName: draft.fromName ? headerText(draft.fromName, 120) || null : null,
    subject: headerText(draft.subject),
    html: draft.html,
    text: draft.text,
    headers: cleanHeaders(draft.headers),
    messageId: `<${id}@${parseMailbox(env.MAIL_FROM).address.split("@")[1]}>`,
    createdAt: now(),
  };
}
