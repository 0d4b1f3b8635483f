import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { direct, type Statement } from "@/lib/platform/db/statement";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { JobError, StepChange } from "../answer";
import { instantOf } from "../durations";
import type { Registry } from "../registry";
import { endRun } from "./ends";
import { invoke } from "./invoke";
import { finishStep, queuePiece } from "./pieces";
import { type QueueItem, WHOLE } from "./queue";
import { insertWait } from "./waits";

/**
 * Runs `write` if this lease still holds and the run is going on; otherwise somebody else has the work, and nothing is
 * written. The run's row is locked first: its pieces are settled one after another.
 */
export async function whileHolding(item: QueueItem, write: (tx: Tx) => Promise<void>): Promise<boolean> {
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
  return whileHolding(item, (tx) => endRun(tx, item.runId, { status: "completed", output: output ?? null }));
}

const completeStatement: Statement = {
  name: "jobs: complete a run",
  text: `
    WITH run AS (SELECT id FROM job_runs WHERE id = $1::uuid AND status = 'running' FOR UPDATE),
    held AS (SELECT q.id FROM job_queue q JOIN run ON run.id = q.run_id
      WHERE q.id = $2::uuid AND q.lease_token = $3::uuid FOR UPDATE OF q),
    pieces AS (DELETE FROM job_queue WHERE run_id = $1::uuid AND EXISTS (SELECT FROM held)),
    waits AS (DELETE FROM job_waits WHERE run_id = $1::uuid AND EXISTS (SELECT FROM held)),
    parent AS (
      UPDATE job_queue q SET due_at = least(q.due_at, $5), rank = least(q.rank, $5)
      FROM job_waits w WHERE w.child_run_id = $1::uuid AND EXISTS (SELECT FROM held)
        AND q.run_id = w.run_id AND q.step_id = w.step_id)
    UPDATE job_runs SET status = 'completed', output = $4::json, ended_at = $5
    WHERE id = $1::uuid AND EXISTS (SELECT FROM held) RETURNING id`,
};

/**
 * The same as one statement, where nothing else of the run was queued. A piece that ends the run and came this moment is
 * dropped when it is due.
 */
export async function completeAlone(item: QueueItem, output: unknown): Promise<boolean> {
  const values = [item.runId, item.id, item.leaseToken, JSON.stringify(output ?? null), now()];
  return (await direct.run(completeStatement, values)).length === 1;
}

/** The function has failed for good. Raises `inngest/function.failed`, which starts its `onFailure`. */
export async function failRun(item: QueueItem, error: JobError): Promise<boolean> {
  return whileHolding(item, (tx) => endRun(tx, item.runId, { status: "failed", error }));
}

/** The same piece again at `dueAt`. `counts` says whether this was one of its tries. */
export async function tryAgain(
  item: QueueItem,
  dueAt: Date,
  counts: "attempt" | "interruption" | "nothing",
  error: JobError,
): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    await tx.$executeRaw`
      UPDATE job_queue SET lease_token = NULL, lease_until = NULL, due_at = ${dueAt}, rank = ${dueAt},
        last_error = ${JSON.stringify(error)}::json,
        attempt = attempt + ${counts === "attempt" ? 1 : 0},
        interruptions = interruptions + ${counts === "interruption" ? 1 : 0}
      WHERE id = ${item.id}::uuid`;
  });
}

/** Stores what a call brought about, and queues what comes next. `known` is how many finished steps the call saw. */
export async function applyChanges(
  item: QueueItem,
  changes: StepChange[],
  known: number,
  registry: Registry,
): Promise<boolean> {
  return whileHolding(item, async (tx) => {
    await tx.$executeRaw`DELETE FROM job_queue WHERE id = ${item.id}::uuid`;
    for (const change of changes) await applyChange(tx, item, change, registry);
    await askAgain(tx, item, known);
  });
}

const keepStatement: Statement = {
  name: "jobs: keep a step and ask again",
  text: `
    WITH run AS (SELECT id, priority FROM job_runs WHERE id = $1::uuid AND status = 'running' FOR UPDATE),
    again AS (
      UPDATE job_queue q SET lease_token = NULL, lease_until = NULL, called_at = NULL, last_error = NULL, attempt = 0,
        interruptions = 0, due_at = $4::timestamptz, rank = $4::timestamptz - make_interval(secs => greatest(run.priority, 0))
      FROM run WHERE q.run_id = run.id AND q.id = $2::uuid AND q.lease_token = $3::uuid RETURNING q.run_id),
    kept AS (
      INSERT INTO job_steps (run_id, step_id, position, name, result)
      SELECT run_id, $5, $6, $7, $8::json FROM again ON CONFLICT (run_id, step_id) DO NOTHING)
    SELECT 1 FROM again`,
};

/**
 * What `applyChanges` comes to for the usual case, one step that is done while nothing else of the run is queued, as one
 * statement: the piece that was called is queued again. Nothing can have joined it: only settling it queues more.
 */
export async function keepStep(
  item: QueueItem,
  { stepId, name, data }: Extract<StepChange, { kind: "done" }>,
  known: number,
): Promise<boolean> {
  const result = JSON.stringify({ type: "data", data });
  const values = [item.runId, item.id, item.leaseToken, now(), stepId, known, name, result];
  return (await direct.run(keepStatement, values)).length === 1;
}

/** The function is asked again when no call is left, unless it has just said that it waits for what it knows of. */
export async function askAgain(tx: Tx, item: QueueItem, known: number): Promise<void> {
  const state = await tx.$queryRaw<{ finished: number; calls: number; asking: number }[]>`
    SELECT (SELECT count(*) FROM job_steps WHERE run_id = ${item.runId}::uuid)::int AS finished,
      count(*) FILTER (WHERE kind = 'call')::int AS calls, count(*) FILTER (WHERE kind <> 'control')::int AS asking
    FROM job_queue WHERE run_id = ${item.runId}::uuid`;
  const { finished = 0, calls = 0, asking = 0 } = state[0] ?? {};
  if (calls === 0 && (finished > known || asking === 0)) await queuePiece(tx, item, "call", WHOLE, WHOLE, now());
}

async function applyChange(tx: Tx, item: QueueItem, change: StepChange, registry: Registry): Promise<void> {
  const { stepId, name } = change;
  switch (change.kind) {
    case "done":
      return finishStep(tx, item, stepId, name, { type: "data", data: change.data });
    case "failed":
      return finishStep(tx, item, stepId, name, { type: "error", error: change.error });
    case "planned":
      return queuePiece(tx, item, "call", stepId, name, now());
    case "sleep":
      return queuePiece(tx, item, "sleep", stepId, name, instantOf(change.time, now()));
    case "wait": {
      const untilAt = instantOf(change.timeout, now());
      await insertWait(tx, item, { stepId, event: change.event, expression: change.expression, untilAt });
      return queuePiece(tx, item, "wait", stepId, name, untilAt);
    }
    case "invoke":
      return invoke(tx, item, change, registry);
  }
}
