import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { JobError } from "../answer";
import type { QueueItem } from "./queue";

/** What a finished step is remembered by, as the protocol writes it. */
export type StepResult = { type: "data"; data: unknown } | { type: "error"; error: JobError };

/** Keeps a step's result; one that is there already stays as it is. */
export async function finishStep(
  tx: Tx,
  item: QueueItem,
  stepId: string,
  name: string,
  result: StepResult,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_steps (run_id, step_id, position, name, result)
    VALUES (${item.runId}::uuid, ${stepId}, (SELECT count(*) FROM job_steps WHERE run_id = ${item.runId}::uuid),
      ${name}, ${JSON.stringify(result)}::json)
    ON CONFLICT (run_id, step_id) DO NOTHING`;
}

/** A piece that is queued already stays as it is, and one that has finished is not queued again. */
export async function queuePiece(
  tx: Tx,
  item: QueueItem,
  kind: "call" | "sleep" | "wait",
  stepId: string,
  name: string,
  dueAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at, rank, limit_keys)
    SELECT ${newId()}::uuid, r.id, ${item.functionId}, ${kind}::job_queue_kind, ${stepId}, ${name}, ${dueAt},
      ${dueAt}::timestamptz - make_interval(secs => greatest(r.priority, 0)), r.limit_keys
    FROM job_runs r WHERE r.id = ${item.runId}::uuid
      AND NOT EXISTS (SELECT 1 FROM job_steps WHERE run_id = ${item.runId}::uuid AND step_id = ${stepId})
    ON CONFLICT (run_id, step_id) DO NOTHING`;
}
