import { db } from "../db";

export type MailTally = { kind: "mail" | "sms"; status: string; count: number }[];

/** Mails and text messages queued within the last 24 hours by what became of them, in one query. */
export async function tallyMails(): Promise<MailTally> {
  return db.$queryRaw<MailTally>`
    SELECT 'mail' AS kind, status::text AS status, count(*)::int AS count FROM mail_messages
    WHERE created_at > clock_timestamp() - interval '24 hours' GROUP BY status
    UNION ALL
    SELECT 'sms', status::text, count(*)::int FROM sms_messages
    WHERE created_at > clock_timestamp() - interval '24 hours' GROUP BY status
    ORDER BY kind, status`;
}
