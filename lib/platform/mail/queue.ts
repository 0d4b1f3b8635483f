import type { Tx } from "../db";
import { groupBy } from "../group-by";
import { raise } from "../outbox";
import { insertMails, type MailRow } from "./insert";
import { mailRow } from "./row";
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

/**
 * Stores many mails, thousands if need be, in a constant number of statements. Answers every mail's id by its
 * `dedupeKey`, known ones included. Mails of a mailing (`mailingId`) are announced once and leave in batches, the others
 * one by one. Throws for a recipient that is no address and for an announcement without organization or placeholder.
 */
export async function queueMails(tx: Tx, drafts: readonly MailDraft[]): Promise<ReadonlyMap<string, string>> {
  if (drafts.length === 0) return new Map();
  const rows = [...new Map(drafts.map((draft) => [draft.dedupeKey, mailRow(draft)])).values()];
  const { created, known } = await insertMails(tx, rows);
  await raiseQueued(
    tx,
    rows.filter(({ id }) => created.has(id)),
  );
  return new Map(rows.map((row) => [row.dedupe_key, known.get(row.dedupe_key) ?? row.id]));
}

async function raiseQueued(tx: Tx, rows: readonly MailRow[]): Promise<void> {
  const byPlace = groupBy(rows, (row) => `${row.organization_id}/${row.event_id}`);
  for (const group of byPlace.values()) {
    const [first] = group;
    if (!first) continue;
    const alone = group.filter((row) => row.mailing_id === null).map(({ id }) => queuedMail(id));
    const mailings = new Set(group.flatMap((row) => row.mailing_id ?? []));
    const context = { organizationId: first.organization_id, eventId: first.event_id };
    await raise(tx, context, ...alone, ...[...mailings].map(queuedMailing));
  }
}

const queuedMail = (mailMessageId: string) => ({ name: "mail/message.queued", data: { mailMessageId } }) as const;
const queuedMailing = (mailingId: string) => ({ name: "mail/mailing.queued", data: { mailingId } }) as const;
