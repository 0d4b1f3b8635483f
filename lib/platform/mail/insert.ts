import type { Tx } from "../db";
import type { MailStream } from "./types";

/** A mail's columns as they are inserted. */
export type MailRow = {
  id: string;
  organization_id: string | null;
  event_id: string | null;
  dedupe_key: string;
  template: string;
  to_address: string;
  to_name: string | null;
  reply_to: string | null;
  from_name: string | null;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  message_id: string;
  stream: MailStream;
  mailing_id: string | null;
  created_at: string;
};

/** Rows of one statement: a thousand mails with their bodies are a few megabytes. */
const CHUNK = 1000;

/**
 * Inserts mails whose key is new, a statement for a thousand; whether an announcement is followed is the organization's
 * choice at this moment. Answers the ids that were made and, by key, those that were known before.
 */
export async function insertMails(
  tx: Tx,
  rows: readonly MailRow[],
): Promise<{ created: ReadonlySet<string>; known: ReadonlyMap<string, string> }> {
  const created = new Set<string>();
  // In one order, so that two who insert the same keys wait for each other instead of locking up.
  const sorted = rows.toSorted((a, b) => (a.dedupe_key < b.dedupe_key ? -1 : 1));
  for (let from = 0; from < sorted.length; from += CHUNK) {
    const chunk = JSON.stringify(sorted.slice(from, from + CHUNK));
    const made = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO mail_messages (id, organization_id, event_id, dedupe_key, template, to_address, to_name, reply_to,
        from_name, subject, html, text, headers, message_id, stream, mailing_id, tracked, created_at, updated_at)
      SELECT row.id, row.organization_id, row.event_id, row.dedupe_key, row.template, row.to_address, row.to_name,
        row.reply_to, row.from_name, row.subject, row.html, row.text, row.headers, row.message_id, row.stream,
        row.mailing_id, row.stream = 'announcement' AND coalesce(o.mail_tracking, false), row.created_at,
        clock_timestamp()
      FROM json_to_recordset(${chunk}::json) AS row (id uuid, organization_id uuid, event_id uuid, dedupe_key text,
        template text, to_address text, to_name text, reply_to text, from_name text, subject text, html text, text text,
        headers jsonb, message_id text, stream mail_stream, mailing_id uuid, created_at timestamptz)
      LEFT JOIN organizations o ON o.id = row.organization_id
      ON CONFLICT (dedupe_key) DO NOTHING RETURNING id::text`;
    for (const { id } of made) created.add(id);
  }
  const earlier = rows.filter(({ id }) => !created.has(id)).map((row) => row.dedupe_key);
  return { created, known: earlier.length > 0 ? await knownMails(tx, earlier) : new Map() };
}

async function knownMails(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT id::text, dedupe_key AS key FROM mail_messages WHERE dedupe_key = ANY(${keys}::text[])`;
  return new Map(found.map(({ id, key }) => [key, id]));
}
