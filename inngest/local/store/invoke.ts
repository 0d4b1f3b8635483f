import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { StepChange } from "../answer";
import { instantOf } from "../durations";
import type { Registry } from "../registry";
import { insertRuns } from "./events";
import { finishStep, queuePiece } from "./pieces";
import type { QueueItem } from "./queue";

type Invocation = Extract<StepChange, { kind: "invoke" }>;

/** Starts another function for a step, which then waits for its end. An invoked function asks no rate limit. */
export async function invoke(
  tx: Tx,
  item: QueueItem,
  { stepId, name, functionId, data, timeout }: Invocation,
  registry: Registry,
): Promise<void> {
  const fn = registry.get(functionId);
  if (!fn) {
    const error = { name: "FunctionNotFoundError", message: `There is no function "${functionId}" to invoke.` };
    return finishStep(tx, item, stepId, name, { type: "error", error });
  }
  const event = { id: `invoked ${item.runId} ${stepId}`, name: "inngest/function.invoked", data, at: now() };
  await insertRuns(tx, [{ event, fn }]);
  const untilAt = instantOf(timeout, now());
  await tx.$executeRaw`
    INSERT INTO job_waits (id, run_id, kind, step_id, child_run_id, until_at)
    SELECT ${newId()}::uuid, ${item.runId}::uuid, 'invoke', ${stepId}, id, ${untilAt}
    FROM job_runs WHERE event_id = ${event.id} AND function_id = ${functionId} AND replay_of IS NULL
      AND NOT EXISTS (SELECT 1 FROM job_steps WHERE run_id = ${item.runId}::uuid AND step_id = ${stepId})
    ON CONFLICT (run_id, step_id) DO NOTHING`;
  await queuePiece(tx, item, "wait", stepId, name, untilAt);
}
