import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";

/** The step id that asks the function itself what comes next. */
export const WHOLE = "step";

/** A piece of work in this process's hands: nobody else may write its outcome while the lease lasts. */
export type QueueItem = {
  id: string;
  runId: string;
  functionId: string;
  kind: "call" | "sleep";
  stepId: string;
  stepName: string;
  attempt: number;
  interruptions: number;
  leaseToken: string;
};

/** The functions that have work which is due and in nobody's hands. */
export async function dueFunctions(): Promise<string[]> {
  const rows = await db.$queryRaw<{ functionId: string }[]>`
    SELECT DISTINCT function_id AS "functionId" FROM job_queue
    WHERE due_at <= ${now()} AND (lease_until IS NULL OR lease_until < clock_timestamp())`;
  return rows.map((row) => row.functionId);
}

/**
 * Takes up to `slots` due pieces of one function's work, the longest waiting first. Processes that claim at once get
 * different ones. With a `limit`, no more than that many of the function's pieces are in anybody's hands.
 */
export async function claim(
  functionId: string,
  slots: number,
  limit: number | null,
  leaseSeconds: number,
): Promise<QueueItem[]> {
  if (limit === null) return take(db, functionId, slots, leaseSeconds);
  return inTransaction(async (tx) => {
    // One claim at a time where there is something to count; the count needs a snapshot taken under the lock.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`job ${functionId}`}, 0))`;
    const rows = await tx.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM job_queue
      WHERE function_id = ${functionId} AND lease_until >= clock_timestamp()`;
    const free = Math.min(slots, limit - (rows[0]?.busy ?? 0));
    return free > 0 ? take(tx, functionId, free, leaseSeconds) : [];
  });
}

/** A lease that ran out was cut off: its process died, or lost the database for too long. */
async function take(tx: Tx, functionId: string, slots: number, leaseSeconds: number): Promise<QueueItem[]> {
  const tokens = Array.from({ length: slots }, newId);
  return tx.$queryRaw<QueueItem[]>`
    WITH free AS (
      SELECT id, row_number() OVER () AS place FROM (
        SELECT id FROM job_queue
        WHERE function_id = ${functionId} AND due_at <= ${now()}
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY due_at, id LIMIT ${slots} FOR UPDATE SKIP LOCKED) AS locked)
    UPDATE job_queue SET
      interruptions = interruptions + CASE WHEN lease_token IS NULL THEN 0 ELSE 1 END,
      lease_token = (${tokens}::uuid[])[free.place],
      lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
      called_at = NULL
    FROM free WHERE job_queue.id = free.id
    RETURNING job_queue.id, run_id AS "runId", function_id AS "functionId", kind::text AS kind, step_id AS "stepId",
      step_name AS "stepName", attempt, interruptions, lease_token AS "leaseToken"`;
}
