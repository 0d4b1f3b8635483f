import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import type { JobError, StepChange } from "../answer";
import type { Registry } from "../registry";
import { startRuns } from "./events";
import { type QueueItem, WHOLE } from "./queue";

/**
 * Runs `write` if this lease still holds and the run is going on; otherwise somebody else has the work, and nothing is
 * written. The run's row is locked first: its pieces are settled one after another.
 */
async function whileHolding(item: QueueItem, write: (tx: Tx) => Promise<void>): Promise<boolean> {
  return inTransaction(async (tx) => {
    const runs = await tx.$queryRaw<{ status: string }[]>`
      SELECT status::text AS status FROM job_runs WHERE id = ${item.runId}::uuid FOR UPDATE`;
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM job_queue WHERE id = ${item.id}::uuid AND lease_token = ${item.leaseToken}::uuid FOR UPDATE`;
    if (held.length === 0 || runs[0]?.status !== "running") return false;
    await write(tx);
    return true;
  });
}

/** The function has returned. */
export async function completeRun(item: QueueItem, output: unknown): Promise<boolean> {
  return whileHolding(item, (tx) => endRun(tx, item, "completed", { output: JSON.stringify(output ?? null) }));
}

/** The function has failed for good. Raises `inngest/function.failed`, which starts its `onFailure`. */
export async function failRun(item: QueueItem, registry: Registry, error: JobError): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    await endRun(tx, item, "failed", { error: JSON.stringify(error) });
    const { event } = await tx.jobRun.findUniqueOrThrow({ where: { id: item.runId }, select: { event: true } });
    const original = { id: event.id, name: event.name, data: event.data, ts: event.at.getTime() };
    const data = { function_id: item.functionId, run_id: item.runId, event: original, events: [original], error };
    await startRuns(tx, registry, [{ id: `failed ${item.runId}`, name: "inngest/function.failed", data, at: now() }]);
  });
}

async function endRun(
  tx: Tx,
  item: QueueItem,
  status: "completed" | "failed",
  { output = null, error = null }: { output?: string | null; error?: string | null },
): Promise<void> {
  await tx.$executeRaw`DELETE FROM job_queue WHERE run_id = ${item.runId}::uuid`;
  await tx.$executeRaw`
    UPDATE job_runs SET status = ${status}::job_run_status, output = ${output}::json, error = ${error}::json,
      ended_at = ${now()} WHERE id = ${item.runId}::uuid`;
}

/** The same piece again at `dueAt`. `counts` says whether this was one of its tries. */
export async function tryAgain(
  item: QueueItem,
  dueAt: Date,
  counts: "attempt" | "interruption" | "nothing",
): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    await tx.$executeRaw`
      UPDATE job_queue SET lease_token = NULL, lease_until = NULL, due_at = ${dueAt},
        attempt = attempt + ${counts === "attempt" ? 1 : 0},
        interruptions = interruptions + ${counts === "interruption" ? 1 : 0}
      WHERE id = ${item.id}::uuid`;
  });
}

/** Stores what a call brought about, and queues what comes next. `known` is how many finished steps the call saw. */
export async function applyChanges(item: QueueItem, changes: StepChange[], known: number): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    await tx.$executeRaw`DELETE FROM job_queue WHERE id = ${item.id}::uuid`;
    for (const change of changes) await applyChange(tx, item, change);
    const state = await tx.$queryRaw<{ finished: number; calls: number; asking: number }[]>`
      SELECT (SELECT count(*) FROM job_steps WHERE run_id = ${item.runId}::uuid)::int AS finished,
        count(*) FILTER (WHERE kind = 'call')::int AS calls, count(*)::int AS asking
      FROM job_queue WHERE run_id = ${item.runId}::uuid`;
    const { finished = 0, calls = 0, asking = 0 } = state[0] ?? {};
    // The function is asked again when no call is left, unless it has just said that it waits for what it knows of.
    if (calls === 0 && (finished > known || asking === 0)) await queue(tx, item, "call", WHOLE, WHOLE, now());
  });
}

async function applyChange(tx: Tx, item: QueueItem, change: StepChange): Promise<void> {
  const { stepId, name } = change;
  switch (change.kind) {
    case "done":
      return finish(tx, item, stepId, name, { type: "data", data: change.data });
    case "failed":
      return finish(tx, item, stepId, name, { type: "error", error: change.error });
    case "planned":
      return queue(tx, item, "call", stepId, name, now());
    case "sleep":
      return queue(tx, item, "sleep", stepId, name, "until" in change ? change.until : inMs(change.forMs));
  }
}

function inMs(ms: number): Date {
  return new Date(now().getTime() + ms);
}

async function finish(tx: Tx, item: QueueItem, stepId: string, name: string, result: unknown): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_steps (run_id, step_id, position, name, result)
    VALUES (${item.runId}::uuid, ${stepId}, (SELECT count(*) FROM job_steps WHERE run_id = ${item.runId}::uuid),
      ${name}, ${JSON.stringify(result)}::json)
    ON CONFLICT (run_id, step_id) DO NOTHING`;
}

/** A piece that is queued already stays as it is, and one that has finished is not queued again. */
async function queue(
  tx: Tx,
  item: QueueItem,
  kind: "call" | "sleep",
  stepId: string,
  name: string,
  dueAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at)
    SELECT ${newId()}::uuid, ${item.runId}::uuid, ${item.functionId}, ${kind}::job_queue_kind, ${stepId}, ${name}, ${dueAt}
    WHERE NOT EXISTS (SELECT 1 FROM job_steps WHERE run_id = ${item.runId}::uuid AND step_id = ${stepId})
    ON CONFLICT (run_id, step_id) DO NOTHING`;
}
