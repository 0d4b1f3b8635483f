import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { JobFunction } from "../declaration";
import { keyOf } from "../expression";
import { factsOf, type RunnerEvent } from "../runner-event";

/**
 * Whether a function's rate limits let this event start a run, and counts it if so (generic cell rate algorithm, as
 * Inngest does it: `limit` in `period` means one each period/limit, and a tenth of the limit may come at once on top).
 */
export async function admitByRate(tx: Tx, fn: JobFunction, event: RunnerEvent): Promise<boolean> {
  for (const [index, { key, limit, periodMs }] of fn.rates.entries()) {
    const value = key === null ? "" : keyOf(key, factsOf(event));
    if (value === null) continue;
    const at = now();
    const spacing = periodMs / limit;
    const early = new Date(at.getTime() + Math.floor(limit / 10) * spacing);
    const next = new Date(at.getTime() + spacing);
    const admitted = await tx.$executeRaw`
      INSERT INTO job_rates (function_id, key, free_at) VALUES (${fn.id}, ${`${index} ${value}`}, ${next})
      ON CONFLICT (function_id, key) DO UPDATE
        SET free_at = greatest(job_rates.free_at, ${at}) + make_interval(secs => ${spacing / 1000})
        WHERE job_rates.free_at <= ${early}`;
    if (admitted === 0) return false;
  }
  return true;
}

export type Held = { dueAt: Date; debounce: { key: string; from: Date } };

/**
 * For a function with a debounce: takes back the run that an earlier event with this key has made and that nobody has
 * begun, and says when the present event's run is due. Null when the function has none, or no key for this event.
 */
export async function debounce(tx: Tx, fn: JobFunction, event: RunnerEvent): Promise<Held | null> {
  if (fn.debounce === null) return null;
  const { periodMs, timeoutMs } = fn.debounce;
  const key = fn.debounce.key === null ? "" : keyOf(fn.debounce.key, factsOf(event));
  if (key === null) return null;
  // One event at a time for a key: two would not see each other's run.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`debounce ${fn.id} ${key}`}, 0))`;
  const pending = await tx.$queryRaw<{ id: string; eventId: string; from: Date; dueAt: Date; free: boolean }[]>`
    SELECT r.id, r.event_id AS "eventId", r.debounce_from AS "from", q.due_at AS "dueAt", q.lease_token IS NULL AS free
    FROM job_runs r JOIN job_queue q ON q.run_id = r.id AND q.step_id = 'step'
    WHERE r.function_id = ${fn.id} AND r.debounce_key = ${key} AND r.started_at IS NULL AND r.status = 'running'
    FOR UPDATE OF q`;
  const [earlier] = pending;
  const at = now();
  const from = earlier?.free ? earlier.from : at;
  // The same event again, from a relay that died: nothing new.
  if (earlier?.eventId === event.id) return { dueAt: earlier.dueAt, debounce: { key, from } };
  if (earlier?.free) await tx.$executeRaw`DELETE FROM job_runs WHERE id = ${earlier.id}::uuid`;
  else if (earlier) await tx.$executeRaw`UPDATE job_runs SET debounce_key = NULL WHERE id = ${earlier.id}::uuid`;
  const quiet = at.getTime() + periodMs;
  const latest = timeoutMs === null ? quiet : from.getTime() + timeoutMs;
  return { dueAt: new Date(Math.max(at.getTime(), Math.min(quiet, latest))), debounce: { key, from } };
}
