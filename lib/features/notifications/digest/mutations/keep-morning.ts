import type { SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { queueMail } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";
import type { Morning } from "../types";

/**
 * This day of theirs is looked at, and its mail, if there is anything to say, is on its way: both or neither, once per
 * person and day. Answers whether it was the first to do so.
 */
export async function keepMorning(
  _scope: SystemScope,
  { userId, day }: Morning,
  draft: MailDraft | null,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const claimed = await tx.$executeRaw`
      INSERT INTO morning_digests AS kept (user_id, last_day, gathered_at)
      VALUES (${userId}::uuid, ${day}::date, ${now()}::timestamptz)
      ON CONFLICT (user_id) DO UPDATE SET last_day = excluded.last_day, gathered_at = excluded.gathered_at
      WHERE kept.is_on AND (kept.last_day IS NULL OR kept.last_day < excluded.last_day)`;
    if (claimed > 0 && draft) await queueMail(tx, draft);
    return claimed > 0;
  });
}
