import { db } from "../db";

const LATE_MINUTES = 15;

/**
 * Whether mail is stuck: one by itself is on its way for longer than a quarter of an hour, or mails of a mailing are due
 * and none of any mailing has left for as long. A long mailing that goes out at its rate is not late.
 */
export async function hasLateMail(): Promise<boolean> {
  const rows = await db.$queryRaw<{ late: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM mail_messages WHERE status IN ('queued', 'sending') AND mailing_id IS NULL
        AND created_at < clock_timestamp() - make_interval(mins => ${LATE_MINUTES}))
    OR (EXISTS (
      SELECT FROM mail_messages WHERE status = 'queued' AND mailing_id IS NOT NULL
        AND next_attempt_at < clock_timestamp() - make_interval(mins => ${LATE_MINUTES}))
      AND NOT EXISTS (
        SELECT FROM mail_batches WHERE settled_at > clock_timestamp() - make_interval(mins => ${LATE_MINUTES}))) AS late`;
  return rows[0]?.late ?? false;
}
