import type { EventScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Marks an import that has not finished as failed, with a sentence for the planner. Leaves a finished one alone. */
export async function failImport(scope: EventScope, importRunId: string, sentence: string): Promise<void> {
  await db.importRun.updateMany({
    where: { id: importRunId, eventId: scope.eventId, status: { in: ["queued", "running"] } },
    data: { status: "failed", error: sentence, finishedAt: now() },
  });
}
