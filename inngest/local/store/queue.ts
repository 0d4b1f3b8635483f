import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import type { JobFunction, KeyedLimit } from "../declaration";

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
        : Prisma.sql`SELECT id FROM job_queue WHERE id = ANY(${await fitting(tx, functionId, due, keyedLimits, free)}::uuid[])
            AND ${isFree} ORDER BY rank, id`;
    return take(tx, pick, free, leaseSeconds);
  });
}

async function busy(tx: Tx, functionId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ busy: number }[]>`
    SELECT count(*)::int AS busy FROM job_queue WHERE function_id = ${functionId} AND ${isHeld}`;
  return rows[0]?.busy ?? 0;
}

/** The first due calls that keep within the limits of all their keys, counting those chosen before them. */
async function fitting(
  tx: Tx,
  functionId: string,
  due: Prisma.Sql,
  keyed: KeyedLimit[],
  slots: number,
): Promise<string[]> {
  const used = await tx.$queryRaw<{ key: string; busy: number }[]>`
    SELECT key, count(*)::int AS busy FROM job_queue, unnest(limit_keys) AS key WHERE ${isHeld} GROUP BY key`;
  const busy = new Map(used.map((row) => [row.key, row.busy]));
  const isFull = (key: string, limit?: KeyedLimit) =>
    key !== "" && limit !== undefined && (busy.get(key) ?? 0) >= limit.limit;
  // A crowd behind one full key must not hide the others.
  const full = [...busy.keys()].filter((key) =>
    keyed.some((limit) => key.startsWith(keyPrefix(functionId, limit)) && isFull(key, limit)),
  );
  const rows = await tx.$queryRaw<{ id: string; keys: string[] }[]>`
    SELECT id, limit_keys AS keys FROM job_queue
    WHERE ${due} AND ${isFree} AND NOT limit_keys && ${full}::text[] ORDER BY rank, id LIMIT ${WINDOW}`;
  const chosen: string[] = [];
  for (const { id, keys } of rows) {
    if (chosen.length === slots) break;
    if (keys.some((key, place) => isFull(key, keyed[place]))) continue;
    for (const key of keys) busy.set(key, (busy.get(key) ?? 0) + 1);
    chosen.push(id);
  }
  return chosen;
}

/** What a run's key for a limit begins with: a limit of its function alone, or one that it shares with others. */
export function keyPrefix(functionId: string, { scope, key }: KeyedLimit): string {
  return scope === "fn" ? `fn ${functionId} ${key} ` : `${scope} `;
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
      UPDATE job_runs SET started_at = ${now()} WHERE id IN (
        -- A run that somebody is ending holds its row and wants ours: no waiting for it.
        SELECT r.id FROM job_runs r JOIN taken ON taken.run_id = r.id
        WHERE taken.kind = 'call' AND taken.step_id = ${WHOLE} AND r.started_at IS NULL FOR NO KEY UPDATE OF r SKIP LOCKED))
    SELECT id, run_id AS "runId", function_id AS "functionId", kind::text AS kind, step_id AS "stepId",
      step_name AS "stepName", attempt, interruptions, lease_token AS "leaseToken"
    FROM taken ORDER BY rank, id`;
}
