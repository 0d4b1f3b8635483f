import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { readFunction } from "../declaration";
import { readData } from "../runner-event";
import { endRun } from "./ends";
import { insertRuns } from "./events";
import { signalJobs } from "./listen";
import { cancelledError } from "./timers";

export type CancelResult = { ok: true } | { ok: false; reason: "unknown" | "ended" };

/** What the caller writes in the same transaction: who did it. `freshRunId` is the repetition. */
export type Alongside = (tx: Tx, run: { functionId: string; freshRunId?: string }) => Promise<void>;

/** Ends a run by hand. A step that is under way ends by itself; its result is not kept, and nothing comes after it. */
export async function cancelRun(runId: string, alongside?: Alongside): Promise<CancelResult> {
  const result = await inTransaction(async (tx): Promise<CancelResult> => {
    const [run] = await tx.$queryRaw<{ status: string; functionId: string }[]>`
      SELECT status::text AS status, function_id AS "functionId" FROM job_runs WHERE id = ${runId}::uuid FOR UPDATE`;
    if (!run) return { ok: false, reason: "unknown" };
    if (run.status !== "running") return { ok: false, reason: "ended" };
    await endRun(tx, runId, { status: "cancelled", error: cancelledError("cancelled by hand") });
    await alongside?.(tx, run);
    return { ok: true };
  });
  if (result.ok) await signalJobs("outbox");
  return result;
}

export type RetryResult =
  | { ok: true; runId: string }
  /** `dropped`: the app declares no such function any more. */
  | { ok: false; reason: "unknown" | "not_failed" | "under_way" | "dropped" };

/**
 * Runs a failed or cancelled run once more as a new run of the same event. It goes on after the steps that have
 * succeeded (`from` "start" forgets them): what was done is not done again. One repetition at a time.
 */
export async function retryRun(
  runId: string,
  from: "failure" | "start" = "failure",
  alongside?: Alongside,
): Promise<RetryResult> {
  const result = await inTransaction(async (tx): Promise<RetryResult> => {
    const [locked] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM job_runs WHERE id = ${runId}::uuid FOR UPDATE`;
    if (!locked) return { ok: false, reason: "unknown" };
    const run = await tx.jobRun.findUniqueOrThrow({
      where: { id: runId },
      include: { event: true, replays: { where: { status: "running" }, select: { id: true } } },
    });
    if (run.status !== "failed" && run.status !== "cancelled") return { ok: false, reason: "not_failed" };
    if (run.replays.length > 0) return { ok: false, reason: "under_way" };
    const declared = await tx.jobFunction.findUnique({ where: { id: run.functionId }, select: { config: true } });
    if (!declared) return { ok: false, reason: "dropped" };
    const event = { ...run.event, data: readData(run.event.data) };
    const [fresh] = await insertRuns(tx, [{ event, fn: readFunction(declared.config), replayOf: runId }]);
    if (!fresh) throw new Error("A repetition was not started.");
    if (from === "failure") {
      await tx.$executeRaw`
        INSERT INTO job_steps (run_id, step_id, position, name, result, created_at)
        SELECT ${fresh}::uuid, step_id, row_number() OVER (ORDER BY position) - 1, name, result, created_at
        FROM job_steps WHERE run_id = ${runId}::uuid AND result ->> 'type' = 'data'`;
    }
    await alongside?.(tx, { functionId: run.functionId, freshRunId: fresh });
    return { ok: true, runId: fresh };
  });
  if (result.ok) await signalJobs("queue");
  return result;
}
