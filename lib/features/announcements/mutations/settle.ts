import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { foldText } from "@/lib/platform/text";
import { listAudience } from "../data/sources";
import type { RecipientRow } from "../types";
import { lockAnnouncement } from "./lock-announcement";
import { changed } from "./send";

const CHUNK = 2000;

/**
 * Writes down who gets an announcement, once: all of them or none. Running again changes nothing. Answers false when
 * it was taken back, or is being sent under another key.
 */
export async function settleRecipients(
  scope: EventScope,
  { announcementId, sendKey }: { announcementId: string; sendKey: string },
): Promise<boolean> {
  return inTransaction(
    async (tx) => {
      const row = await lockAnnouncement(tx, scope, announcementId);
      if (row.status !== "sending" || row.sendKey !== sendKey) return false;
      if (row.settledAt) return true;
      const people = await listAudience(scope, row, tx);
      for (let from = 0; from < people.length; from += CHUNK) {
        await insertRecipients(tx, scope, announcementId, people.slice(from, from + CHUNK));
      }
      await tx.announcement.update({
        where: { id: row.id, eventId: scope.eventId },
        data: { settledAt: now() },
      });
      await raise(tx, scope, changed(scope, row.id));
      return true;
    },
    { timeout: 120_000 },
  );
}

async function insertRecipients(
  tx: Tx,
  scope: EventScope,
  announcementId: string,
  people: readonly RecipientRow[],
): Promise<void> {
  const rows = people.map((row) => ({
    id: newId(),
    source: row.source,
    recipient_key: row.recipientKey,
    subject_id: row.subjectId,
    household_id: row.householdId,
    name: row.name,
    first_names: row.firstNames,
    address: row.address,
    // Who is left out for want of an address was not meant to get a text message.
    number: row.omission === "no_address" ? null : row.number,
    locale: row.locale,
    people: row.people,
    omission: row.omission,
    sort_name: foldText(row.name),
    search_text: foldText(`${row.name} ${row.address ?? row.number ?? ""}`),
  }));
  await tx.$executeRaw`
    INSERT INTO announcement_recipients (id, event_id, announcement_id, source, recipient_key, subject_id, household_id,
      name, first_names, address, number, locale, people, omission, sort_name, search_text, created_at)
    SELECT r.id, ${scope.eventId}::uuid, ${announcementId}::uuid, r.source, r.recipient_key, r.subject_id,
      r.household_id, r.name, r.first_names, r.address, r.number, r.locale, r.people, r.omission, r.sort_name, r.search_text,
      ${now()}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, source text, recipient_key text,
      subject_id uuid, household_id uuid, name text, first_names text[], address text, number text, locale text, people int,
      omission announcement_omission, sort_name text, search_text text)
    ON CONFLICT (announcement_id, recipient_key) DO NOTHING`;
}
