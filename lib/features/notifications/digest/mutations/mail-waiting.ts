import type { SystemScope } from "@/lib/platform/access/scopes";
import { inTransaction } from "@/lib/platform/db/transaction";
import { queueMail } from "@/lib/platform/mail/queue";
import type { MailDraft } from "@/lib/platform/mail/types";
import { gatherMs } from "../../rules/gathering";

/**
 * What waited to be mailed to somebody has been told, by this mail, or was read before (no draft): both or neither. A
 * second run finds nothing that waits and mails nothing. `readAt` is when the draft's news were read: what came since
 * waits on.
 */
export async function mailWaiting(
  _scope: SystemScope,
  { userId, due, readAt }: { userId: string; due: Date; readAt: Date },
  draft: MailDraft | null,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const told = await tx.$executeRaw`
      UPDATE notifications SET mail_due_at = NULL
      WHERE user_id = ${userId}::uuid AND mail_due_at < ${new Date(readAt.getTime() + gatherMs)}`;
    if (told > 0 && draft) await queueMail(tx, { ...draft, dedupeKey: `${draft.dedupeKey}:${due.getTime()}` });
    return told > 0 && draft !== null;
  });
}
