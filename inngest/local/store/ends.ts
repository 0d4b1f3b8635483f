import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { storeEvents } from "@/lib/platform/outbox-store";
import type { JobError } from "../answer";
import { stableId } from "../stable-id";
import type { QueueItem } from "./queue";
import { wakeParent } from "./waits";

export type End =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: JobError }
  | { status: "cancelled"; error: JobError };

/**
 * Ends a run whose row the caller has locked: its waiting pieces go, whoever invoked it is told, and a failure or a
 * cancelling leaves as an event through the outbox.
 */
export async function endRun(tx: Tx, runId: string, end: End): Promise<void> {
  const output = end.status === "completed" ? JSON.stringify(end.output) : null;
  const error = end.status === "completed" ? null : JSON.stringify(end.error);
  await tx.$executeRaw`DELETE FROM job_queue WHERE run_id = ${runId}::uuid`;
  await tx.$executeRaw`DELETE FROM job_waits WHERE run_id = ${runId}::uuid`;
  await tx.$executeRaw`
    UPDATE job_runs SET status = ${end.status}::job_run_status, output = ${output}::json, error = ${error}::json,
      ended_at = ${now()} WHERE id = ${runId}::uuid`;
  await wakeParent(tx, runId);
  if (end.status !== "completed") await raiseEnd(tx, runId, end.status, end.error);
}

async function raiseEnd(tx: Tx, runId: string, status: "failed" | "cancelled", error: JobError): Promise<void> {
  const run = await tx.jobRun.findUniqueOrThrow({ where: { id: runId }, select: { functionId: true, event: true } });
  const { id, name, data, at } = run.event;
  const event = { id, name, data, ts: at.getTime() };
  const told = { function_id: run.functionId, run_id: runId, event, events: [event], error };
  await storeEvents(
    [{ id: stableId(`${status} ${runId}`), name: `inngest/function.${status}`, data: withoutNull(told), at: now() }],
    tx,
  );
}

/** The outbox keeps jsonb, which has no U+0000. */
function withoutNull(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/\\u0000/g, "\\ufffd"));
}

/** A piece of a run that has ended meanwhile goes, unless somebody else has it. */
export async function dropPiece(item: QueueItem): Promise<void> {
  await db.$executeRaw`
    DELETE FROM job_queue USING job_runs r
    WHERE job_queue.id = ${item.id}::uuid AND lease_token = ${item.leaseToken}::uuid
      AND r.id = job_queue.run_id AND r.status <> 'running'`;
}
