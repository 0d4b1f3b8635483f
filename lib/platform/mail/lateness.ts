import { db } from "../db";

const LATE_MINUTES = 15;

/** Whether a mail has been on its way for longer than a quarter of an hour. */
export async function hasLateMail(): Promise<boolean> {
  const rows = await db.$queryRaw<{ late: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM mail_messages WHERE status IN ('queued', 'sending')
        AND created_at < clock_timestamp() - make_interval(mins => ${LATE_MINUTES})) AS late`;
  return rows[0]?.late ?? false;
}
