import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";

/** A recipient whose message is still to be made, as their household is now. */
export type WaitingRecipient = {
  id: string;
  source: string;
  recipientKey: string;
  name: string;
  firstNames: string[];
  address: string | null;
  /** Where a text message goes, for those without an address. */
  number: string | null;
  locale: string | null;
  attempt: number;
  /** Null for who belongs to no household. */
  household: { id: string; name: string; linkVersion: number; isRemoved: boolean } | null;
};

/** The next recipients without a message, in the order they were settled in. */
export async function listWaiting(
  scope: EventScope,
  announcementId: string,
  limit: number,
): Promise<WaitingRecipient[]> {
  return db.$queryRaw<WaitingRecipient[]>`
    SELECT r.id::text AS id, r.source, r.recipient_key AS "recipientKey", r.name, r.first_names AS "firstNames",
      r.address, r.number, r.locale, r.attempt,
      CASE WHEN r.household_id IS NOT NULL THEN json_build_object('id', r.household_id,
        'name', coalesce(h.envelope, h.name, r.name), 'linkVersion', coalesce(h.link_version, 1),
        'isRemoved', h.id IS NULL OR h.deleted_at IS NOT NULL) END AS household
    FROM announcement_recipients r
    LEFT JOIN households h ON h.event_id = r.event_id AND h.id = r.household_id
    WHERE r.event_id = ${scope.eventId}::uuid AND r.announcement_id = ${announcementId}::uuid
      AND r.mail_message_id IS NULL AND r.sms_message_id IS NULL AND r.omission IS NULL
    ORDER BY r.id LIMIT ${limit}`;
}

/** Announcements whose hour has come, and those that may be over: for the sweep. */
export async function listDue(at: Date): Promise<{ id: string; eventId: string }[]> {
  return db.$queryRaw<{ id: string; eventId: string }[]>`
    SELECT id::text, event_id::text AS "eventId" FROM announcements
    WHERE status = 'scheduled' AND send_at <= ${at}::timestamptz ORDER BY send_at LIMIT 200`;
}

/** A household as mails to it are written; null when it was removed. */
export async function readHousehold(
  scope: EventScope,
  householdId: string,
): Promise<{ id: string; name: string; linkVersion: number } | null> {
  const row = await db.household.findFirst({
    where: { id: householdId, eventId: scope.eventId, deletedAt: null },
    select: { id: true, name: true, envelope: true, linkVersion: true },
  });
  return row ? { id: row.id, name: row.envelope ?? row.name, linkVersion: row.linkVersion } : null;
}
