import { now } from "@/lib/platform/clock";
import { direct, inDirectTransaction, type Runner, type Statement, type Value } from "@/lib/platform/db/statement";
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

const isFree = "(lease_until IS NULL OR lease_until < clock_timestamp())";
const isHeld = "lease_token IS NOT NULL AND lease_until >= clock_timestamp() AND kind = 'call'";
/** However many wait, a claim looks at no more than these. */
const WINDOW = 1000;

const dueFunctionsStatement: Statement = {
  name: "jobs: functions with due calls",
  text: `
    WITH RECURSIVE ids AS (
      SELECT min(function_id) AS id FROM job_queue WHERE kind = 'call'
      UNION ALL
      SELECT (SELECT min(function_id) FROM job_queue WHERE kind = 'call' AND function_id > ids.id)
      FROM ids WHERE ids.id IS NOT NULL)
    SELECT id AS "functionId" FROM ids WHERE id IS NOT NULL AND EXISTS (
      SELECT 1 FROM job_queue
      WHERE kind = 'call' AND function_id = ids.id AND rank <= $1 AND due_at <= $1 AND ${isFree})`,
};

/** The functions that have calls which are due and in nobody's hands. */
export async function dueFunctions(): Promise<string[]> {
  const rows = await direct.run<{ functionId: string }>(dueFunctionsStatement, [now()]);
  return rows.map((row) => row.functionId);
}

/**
 * Leases what `pick` selects (its own values begin with $4) and nobody else is taking. A lease that ran out was cut off:
 * its process died, or lost the database for too long. A run's first call starts it.
 */
function taking(name: string, pick: string): Statement {
  return {
    name: `jobs: take ${name}`,
    text: `
      WITH free AS (
        SELECT id, row_number() OVER () AS place FROM (${pick} FOR UPDATE SKIP LOCKED) AS locked),
      taken AS (
        UPDATE job_queue SET
          interruptions = interruptions + CASE WHEN lease_token IS NULL THEN 0 ELSE 1 END,
          lease_token = ($1::uuid[])[free.place],
          lease_until = clock_timestamp() + make_interval(secs => $2),
          called_at = NULL
        FROM free WHERE job_queue.id = free.id
        RETURNING job_queue.*),
      started AS (
        UPDATE job_runs SET started_at = $3 WHERE id IN (
          -- A run that somebody is ending holds its row and wants ours: no waiting for it.
          SELECT r.id FROM job_runs r JOIN taken ON taken.run_id = r.id
          WHERE taken.kind = 'call' AND taken.step_id = '${WHOLE}' AND r.started_at IS NULL
          FOR NO KEY UPDATE OF r SKIP LOCKED))
      SELECT id, run_id AS "runId", function_id AS "functionId", kind::text AS kind, step_id AS "stepId",
        step_name AS "stepName", attempt, interruptions, lease_token AS "leaseToken"
      FROM taken ORDER BY rank, id`,
  };
}

const due = "kind = 'call' AND function_id = $4 AND rank <= $3 AND due_at <= $3";
const takeDue = taking("calls", `SELECT id FROM job_queue WHERE ${due} AND ${isFree} ORDER BY rank, id LIMIT $5`);
const takeChosen = taking(
  "chosen calls",
  `SELECT id FROM job_queue WHERE id = ANY($4) AND ${isFree} ORDER BY rank, id`,
);
const takeTimers = taking(
  "timers",
  `SELECT id FROM job_queue WHERE kind <> 'call' AND due_at <= $3 AND ${isFree} ORDER BY due_at, id LIMIT $4`,
);

type Hold = { slots: number; leaseSeconds: number; at: Date };

function take(runner: Runner, statement: Statement, hold: Hold, values: readonly Value[]): Promise<QueueItem[]> {
  const tokens = Array.from({ length: hold.slots }, newId);
  return runner.run<QueueItem>(statement, [tokens, hold.leaseSeconds, hold.at, ...values]);
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
  const hold = { slots, leaseSeconds, at: now() };
  if (limit === null && keyedLimits.length === 0) return take(direct, takeDue, hold, [functionId, slots]);
  const isShared = keyedLimits.some(({ scope }) => scope !== "fn");
  return inDirectTransaction(async (tx) => {
    // One claim at a time where there is something to count; the count needs a snapshot taken under the lock.
    await tx.run(lockStatement, [isShared ? "jobs" : `job ${functionId}`]);
    const free = limit === null ? slots : Math.min(slots, limit - (await busy(tx, functionId)));
    if (free <= 0) return [];
    if (keyedLimits.length === 0) return take(tx, takeDue, { ...hold, slots: free }, [functionId, free]);
    const chosen = await fitting(tx, functionId, keyedLimits, { ...hold, slots: free });
    return chosen.length === 0 ? [] : take(tx, takeChosen, { ...hold, slots: free }, [chosen]);
  });
}

const lockStatement: Statement = {
  name: "jobs: one claim at a time",
  text: "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text",
};

const busyStatement: Statement = {
  name: "jobs: calls under way",
  text: `SELECT count(*)::int AS busy FROM job_queue WHERE function_id = $1 AND ${isHeld}`,
};

async function busy(tx: Runner, functionId: string): Promise<number> {
  const [row] = await tx.run<{ busy: number }>(busyStatement, [functionId]);
  return row?.busy ?? 0;
}

const usedKeys: Statement = {
  name: "jobs: keys under way",
  text: `SELECT key, count(*)::int AS busy FROM job_queue, unnest(limit_keys) AS key WHERE ${isHeld} GROUP BY key`,
};

const dueWithKeys: Statement = {
  name: "jobs: due calls with their keys",
  text: `SELECT id, limit_keys AS keys FROM job_queue
    WHERE kind = 'call' AND function_id = $1 AND rank <= $2 AND due_at <= $2 AND ${isFree}
      AND NOT limit_keys && $3::text[] ORDER BY rank, id LIMIT ${WINDOW}`,
};

/** The first due calls that keep within the limits of all their keys, counting those chosen before them. */
async function fitting(tx: Runner, functionId: string, keyed: KeyedLimit[], { slots, at }: Hold): Promise<string[]> {
  const used = await tx.run<{ key: string; busy: number }>(usedKeys, []);
  const busy = new Map(used.map((row) => [row.key, row.busy]));
  const isFull = (key: string, limit?: KeyedLimit) =>
    key !== "" && limit !== undefined && (busy.get(key) ?? 0) >= limit.limit;
  // A crowd behind one full key must not hide the others.
  const full = [...busy.keys()].filter((key) =>
    keyed.some((limit) => key.startsWith(keyPrefix(functionId, limit)) && isFull(key, limit)),
  );
  const rows = await tx.run<{ id: string; keys: string[] }>(dueWithKeys, [functionId, at, full]);
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
  return take(direct, takeTimers, { slots, leaseSeconds, at: now() }, [slots]);
}
