import { now } from "../clock";
import type { Tx } from "../db";
import { groupBy } from "../group-by";
import { newId } from "../ids";
import { unsubscribePage } from "../mail/outgoing";
import { unsubscribePlaceholder } from "../mail/types";
import { raise } from "../outbox";
import { longestText } from "./length";
import { phoneNumber } from "./number";
import type { SmsDraft } from "./types";

const CHUNK = 1000;

/**
 * Stores text messages in the caller's transaction; they leave after the commit. A known `dedupeKey` makes nothing new.
 * Where `unsubscribePlaceholder` stands, the way out of announcements is put in. Answers every id by its key. Throws for a number that is none (`phoneNumber`), an empty or too long text, and an
 * announcement without organization.
 */
export async function queueSmsMany(tx: Tx, drafts: readonly SmsDraft[]): Promise<ReadonlyMap<string, string>> {
  const rows = [...new Map(drafts.map((draft) => [draft.dedupeKey, smsRow(draft)])).values()];
  rows.sort((a, b) => (a.dedupe_key < b.dedupe_key ? -1 : 1));
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx.$executeRaw`
      INSERT INTO sms_messages (id, organization_id, event_id, dedupe_key, template, stream, mailing_id, to_number,
        to_name, body, created_at, updated_at)
      SELECT row.id, row.organization_id, row.event_id, row.dedupe_key, row.template, row.stream, row.mailing_id,
        row.to_number, row.to_name, row.body, row.created_at, clock_timestamp()
      FROM json_to_recordset(${JSON.stringify(rows.slice(from, from + CHUNK))}::json) AS row (id uuid,
        organization_id uuid, event_id uuid, dedupe_key text, template text, stream mail_stream, mailing_id uuid,
        to_number text, to_name text, body text, created_at timestamptz)
      ON CONFLICT (dedupe_key) DO NOTHING`;
  }
  const found = await tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT id::text, dedupe_key AS key FROM sms_messages
    WHERE dedupe_key = ANY(${rows.map((row) => row.dedupe_key)}::text[])`;
  for (const group of groupBy(rows, (row) => `${row.event_id}/${row.mailing_id}`).values()) {
    const [first] = group;
    if (!first) continue;
    const context = { organizationId: first.organization_id, eventId: first.event_id };
    await raise(tx, context, { name: "sms/messages.queued", data: { mailingId: first.mailing_id } });
  }
  return new Map(found.map(({ id, key }) => [key, id]));
}

function smsRow(draft: SmsDraft) {
  const number = phoneNumber(draft.to.number);
  const id = newId();
  const body = draft.body.trim().replaceAll(unsubscribePlaceholder, unsubscribePage(id));
  const stream = draft.stream ?? "personal";
  if (!number) throw new Error("A text message was addressed to something that is no telephone number.");
  if (body === "" || body.length > longestText) throw new Error("A text message has 1 to 1,600 characters.");
  if (stream === "announcement" && !draft.organizationId) throw new Error("An announcement has an organization.");
  return {
    id,
    organization_id: draft.organizationId ?? null,
    event_id: draft.eventId ?? null,
    dedupe_key: draft.dedupeKey,
    template: draft.template,
    stream,
    mailing_id: draft.mailingId ?? null,
    to_number: number,
    to_name: draft.to.name?.slice(0, 120) ?? null,
    body,
    created_at: now().toISOString(),
  };
}
