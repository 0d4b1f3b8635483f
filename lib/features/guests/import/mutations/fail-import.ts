import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";

/** Marks an import that has not finished as failed, with a sentence for the planner. Leaves a finished one alone. */
export async function failImport(scope: EventScope, importRunId: string, sentence: string): Promise<void> {
  const { eventId } = scope;
  await inTransaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: importRunId, eventId, status: { in: ["queued", "running"] } },
      data: { status: "failed", error: sentence, finishedAt: now() },
    });
    if (count === 0) return;
    const data = { eventId, importRunId, outcome: "failed", by: null } as const;
    await raise(tx, scope, { name: "guests/import.ended", data });
  });
}
