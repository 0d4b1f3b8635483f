import type { SystemScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";

const atOnce = 200;

export type WaitingReader = { userId: string; name: string; email: string; locale: string; due: Date };

/** Whose notifications wait to be mailed since before an instant, longest waiting first. */
export async function listWaitingReaders(_scope: SystemScope, at: Date): Promise<WaitingReader[]> {
  return db.$queryRaw<WaitingReader[]>`
    SELECT u.id::text AS "userId", u.name, u.email, u.locale, w.due
    FROM (SELECT user_id, min(mail_due_at) AS due FROM notifications WHERE mail_due_at <= ${at}
      GROUP BY user_id ORDER BY min(mail_due_at) LIMIT ${atOnce}) w
    JOIN users u ON u.id = w.user_id ORDER BY w.due, u.id`;
}
