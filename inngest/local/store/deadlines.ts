import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { JobFunction } from "../declaration";

/** What may be done to a run from outside: cancel it, or see whether it has started or finished. */
export type ControlStep = "cancel" | "start" | "finish";

const names: Record<ControlStep, string> = {
  cancel: "cancelled by an event",
  start: "not started in time",
  finish: "not finished in time",
};

/** Puts a piece into the queue that ends the run; false when it is there already or the run has ended. */
export async function insertControl(
  tx: Tx,
  { runId, functionId, stepId, dueAt }: { runId: string; functionId: string; stepId: ControlStep; dueAt: Date },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at, rank)
    SELECT ${newId()}::uuid, id, ${functionId}, 'control', ${`control ${stepId}`}, ${names[stepId]}, ${dueAt}, ${dueAt}
    FROM job_runs WHERE id = ${runId}::uuid AND status = 'running'
    ON CONFLICT (run_id, step_id) DO NOTHING`;
  return inserted > 0;
}

/** A run whose function has to start within a time is looked at when that is over. */
export async function insertStartDeadline(tx: Tx, runId: string, fn: JobFunction, from: Date): Promise<void> {
  if (fn.startWithinMs === null) return;
  const dueAt = new Date(from.getTime() + fn.startWithinMs);
  await insertControl(tx, { runId, functionId: fn.id, stepId: "start", dueAt });
}

/** From its first call on, a run whose function has to finish within a time is watched. */
export async function watchFinish(runId: string, fn: JobFunction | undefined): Promise<void> {
  if (!fn || fn.finishWithinMs === null) return;
  const dueAt = new Date(now().getTime() + fn.finishWithinMs);
  await insertControl(db, { runId, functionId: fn.id, stepId: "finish", dueAt });
}
