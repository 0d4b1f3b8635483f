import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import type { JobFunction } from "../declaration";

/** The step id that asks the function itself what comes next. */
export const WHOLE = "step";

/** A piece of work in this process's hands: nobody else may write its outcome while the lease lasts. */
export type QueueItem = {
  id: string;
  runId: string;
  functionId: string;
  /** A call goes to the app; a sleep, a wait and a control piece are timers, which the runner settles by itself. */
  kind: "call" | "sleep" | "wait" | "control";
  stepId: string;
  stepName: string;
  attempt: number;
  interruptions: number;
  leaseToken: string;
};

/** Limits that hold over all processes. */
export type Limits = Pick<JobFunction, "limit" | "keyedLimits">;

const isFree = Prisma.sql`(lease_until IS NULL OR lease_until < clock_timestamp())`;
const isHeld = Prisma.sql`lease_token IS NOT NULL AND lease_until >= clock_timestamp() AND kind = 'call'`;
/** However many wait, a claim looks at no more than these. */
const WINDOW = 1000;

/** The functions that have calls which are due and in nobody's hands. */
export async function dueFunctions(): Promise<string[]> {
  const at = now();
  const rows = await db.$queryRaw<{ functionId: string }[]>`
    WITH RECURSIVE ids AS (
      SELECT min(function_id) AS id FROM job_queue WHERE kind = 'call'
      UNION ALL
      SELECT (SELECT min(function_id) FROM job_queue WHERE kind = 'call' AND function_id > ids.id)
      FROM ids WHERE ids.id IS NOT NULL)
    SELECT id AS "functionId" FROM ids WHERE id IS NOT NULL AND EXISTS (
      SELECT 1 FROM job_queue
      WHERE kind = 'call' AND function_id = ids.id AND rank <= ${at} AND due_at <= ${at} AND ${isFree})`;
  return rows.map((row) => row.functionId);
}

/**
 * Takes up to `slots` due calls of one function, by their rank. Processes that claim at once get different ones, and no
 * more than its limits allow are in anybody's hands.
 */
export async function claim(
  functionId: string,
  slots: number,
  limits: Limits | undefined,
  leaseSeconds: number,
): Promise<QueueItem[]> {
  const { limit, keyedLimits } = limits ?? { limit: null, keyedLimits: [] };
  const due = Prisma.sql`kind = 'call' AND function_id = ${functionId} AND rank <= ${now()} AND due_at <= ${now()}`;
  if (limit === null && keyedLimits.length === 0) {
    const pick = Prisma.sql`SELECT id FROM job_queue WHERE ${due} AND ${isFree} ORDER BY rank, id LIMIT ${slots}`;
    return take(db, pick, slots, leaseSeconds);
  }
  const isShared = keyedLimits.some(({ scope }) => scope !== "fn");
  return inTransaction(async (tx) => {
    // One claim at a time where there is something to count; the count needs a snapshot taken under the lock.
    const lock = isShared ? "jobs" : `job ${functionId}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const free = limit === null ? slots : Math.min(slots, limit - (await busy(tx, functionId)));
    if (free <= 0) return [];
    const pick =
      keyedLimits.length === 0
        ? Prisma.sql`SELECT id FROM job_queue WHERE ${due} AND ${isFree} ORDER BY rank, id LIMIT ${free}`
        : Prisma.sql`SELECT id FROM job_queue WHERE id = ANY(${await fitting(tx, due, keyedLimits, free)}::uuid[])
            AND ${isFree} ORDER BY rank, id`;
    return take(tx, pick, free, leaseSeconds);
  });
}

async function busy(tx: Tx, functionId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ busy: number }[]>`
    SELECT count(*)::int AS busy FROM job_queue WHERE function_id = ${functionId} AND ${isHeld}`;
  return rows[0]?.busy ?? 0;
}

/** The first due calls that keep within the limits of all their keys, counting those before them in this choice. */
async function fitting(tx: Tx, due: Prisma.Sql, keyed: Limits["keyedLimits"], slots: number): Promise<string[]> {
  const limits = Prisma.sql`(${keyed.map(({ limit }) => limit)}::int[])`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH busy AS (
      SELECT key, count(*) AS busy FROM job_queue, unnest(limit_keys) AS key WHERE ${isHeld} GROUP BY key),
    candidates AS (
      SELECT id, rank, limit_keys FROM job_queue WHERE ${due} AND ${isFree} AND NOT EXISTS (
        SELECT 1 FROM unnest(limit_keys) WITH ORDINALITY AS k (key, place) JOIN busy USING (key)
        WHERE busy.busy >= ${limits}[k.place])
      ORDER BY rank, id LIMIT ${WINDOW}),
    placed AS (
      SELECT c.id, c.rank, k.place, busy.busy,
        row_number() OVER (PARTITION BY k.key ORDER BY c.rank, c.id) AS ahead
      FROM candidates c
      LEFT JOIN LATERAL unnest(c.limit_keys) WITH ORDINALITY AS k (key, place) ON k.key <> ''
      LEFT JOIN busy ON busy.key = k.key)
    SELECT id FROM placed GROUP BY id, rank
    HAVING bool_and(place IS NULL OR coalesce(busy, 0) + ahead <= coalesce(${limits}[place], 1000000))
    ORDER BY rank, id LIMIT ${slots}`;
  return rows.map((row) => row.id);
}

/** Takes up to `slots` timers that have gone off: sleeps that are over, waits that are met or over, runs to cancel. */
export async function claimTimers(slots: number, leaseSeconds: number): Promise<QueueItem[]> {
  const pick = Prisma.sql`
    SELECT id FROM job_queue WHERE kind <> 'call' AND due_at <= ${now()} AND ${isFree} ORDER BY due_at, id LIMIT ${slots}`;
  return take(db, pick, slots, leaseSeconds);
}

/**
 * Leases what `pick` selects and nobody else is taking. A lease that ran out was cut off: its process died, or lost the
 * database for too long. A run's first call starts it.
 */
async function take(tx: Tx, pick: Prisma.Sql, slots: number, leaseSeconds: number): Promise<QueueItem[]> {
  const tokens = Array.from({ length: slots }, newId);
  return tx.$queryRaw<QueueItem[]>`
    WITH free AS (
      SELECT id, row_number() OVER () AS place FROM (${pick} FOR UPDATE SKIP LOCKED) AS locked),
    taken AS (
      UPDATE job_queue SET
        interruptions = interruptions + CASE WHEN lease_token IS NULL THEN 0 ELSE 1 END,
        lease_token = (${tokens}::uuid[])[free.place],
        lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
        called_at = NULL
      FROM free WHERE job_queue.id = free.id
      RETURNING job_queue.*),
    started AS (
      UPDATE job_runs SET started_at = ${now()} FROM taken
      WHERE taken.kind = 'call' AND taken.step_id = ${WHOLE} AND job_runs.id = taken.run_id AND started_at IS NULL)
    SELECT id, run_id AS "runId", function_id AS "functionId", kind::text AS kind, step_id AS "stepId",
      step_name AS "stepName", attempt, interruptions, lease_token AS "leaseToken"
    FROM taken ORDER BY rank, id`;
}
