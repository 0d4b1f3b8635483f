import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { type JobError, readError } from "../answer";
import { endRun } from "./ends";
import { finishStep, type StepResult } from "./pieces";
import type { QueueItem } from "./queue";
import { askAgain, whileHolding } from "./settle";

/** Settles a timer that has gone off. False when its lease was lost or its run has ended. */
export async function settleTimer(item: QueueItem): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    if (item.kind === "control") return control(tx, item);
    const result: StepResult | null =
      item.kind === "wait" ? await resultOfWait(tx, item) : { type: "data", data: null };
    if (result === null) return;
    await tx.$executeRaw`DELETE FROM job_queue WHERE id = ${item.id}::uuid`;
    await finishStep(tx, item, item.stepId, item.stepName, result);
    await askAgain(tx, item, 0);
  });
}

/** Cancels the run, unless it only had to have started by then and had. */
async function control(tx: Tx, item: QueueItem): Promise<void> {
  const [run] = await tx.$queryRaw<{ isInTime: boolean }[]>`
    SELECT r.started_at IS NOT NULL AND r.started_at <= q.due_at AS "isInTime"
    FROM job_queue q JOIN job_runs r ON r.id = q.run_id WHERE q.id = ${item.id}::uuid`;
  if (item.stepId === "control start" && run?.isInTime) {
    await tx.$executeRaw`DELETE FROM job_queue WHERE id = ${item.id}::uuid`;
    return;
  }
  await endRun(tx, item.runId, { status: "cancelled", error: cancelledError(item.stepName) });
}

export function cancelledError(how: string): JobError {
  return { name: "CancelledError", message: `The run was ${how}.` };
}

/** What a wait has come to: the event or the other run's end, or that the time is over. */
async function resultOfWait(tx: Tx, item: QueueItem): Promise<StepResult | null> {
  const where = { runId_stepId: { runId: item.runId, stepId: item.stepId } };
  const select = { kind: true, outcome: true, untilAt: true, child: true } as const;
  const wait = await tx.jobWait.findUnique({ where, select });
  if (!wait) return { type: "data", data: null };
  const child = wait.child;
  const isEnded = child !== null && child.status !== "running";
  const isOver = wait.untilAt === null || wait.untilAt <= now();
  if (wait.outcome === null && !isEnded && !isOver) {
    await tx.$executeRaw`
      UPDATE job_queue SET lease_token = NULL, lease_until = NULL, due_at = ${wait.untilAt}, rank = ${wait.untilAt}
      WHERE id = ${item.id}::uuid`;
    return null;
  }
  await tx.jobWait.delete({ where });
  if (wait.kind !== "invoke") return { type: "data", data: wait.outcome };
  if (child?.status === "completed") return { type: "data", data: child.output };
  if (isEnded) return { type: "error", error: readError(child.error) };
  return { type: "error", error: { name: "TimeoutError", message: "The invoked function did not end in time." } };
}
