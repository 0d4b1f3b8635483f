import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";

/** Leaves out reminders whose turn a later one has taken. */
export async function overtakeReminders(scope: EventScope, reminderIds: readonly string[]): Promise<void> {
  if (reminderIds.length === 0) return;
  await inTransaction((tx) =>
    tx.reminder.updateMany({
      where: { id: { in: [...reminderIds] }, eventId: scope.eventId, sentAt: null, skippedAt: null },
      data: { skippedAt: now() },
    }),
  );
}
