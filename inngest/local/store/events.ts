import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { JobFunction } from "../declaration";
import { keyOf, numberOf } from "../expression";
import { functionsFor, type Registry } from "../registry";
import { factsOf, type RunnerEvent } from "../runner-event";
import { insertStartDeadline } from "./deadlines";
import { admitByRate, debounce } from "./flow";
import { keyPrefix } from "./queue";
import { insertCancelWaits } from "./waits";

/** A run that is to begin. */
export type Start = {
  event: RunnerEvent;
  fn: JobFunction;
  /** Its first call is due then; at once otherwise. */
  dueAt?: Date;
  debounce?: { key: string; from: Date };
  /** The run that it repeats. */
  replayOf?: string;
};

/**
 * Stores events and starts a run of every function that wants them, as far as its limits allow. An event or run that is
 * there already is left as it is. Events that start nothing are not kept. Answers the ids of the runs that began.
 */
export async function startRuns(tx: Tx, registry: Registry, events: RunnerEvent[]): Promise<string[]> {
  const starts: Start[] = [];
  const held: string[] = [];
  for (const event of events) {
    for (const fn of functionsFor(registry, event)) {
      if (!(await admitByRate(tx, fn, event))) continue;
      const wait = await debounce(tx, fn, event);
      // Two events of one batch may share a key: the second has to find the first.
      if (wait) held.push(...(await insertRuns(tx, [{ event, fn, ...wait }])));
      else starts.push({ event, fn });
    }
  }
  return [...held, ...(await insertRuns(tx, starts))];
}

/** Starts runs, whatever triggers and limits say. Answers the ids of those that were not there. */
export async function insertRuns(tx: Tx, starts: Start[]): Promise<string[]> {
  if (starts.length === 0) return [];
  const events = starts.map(({ event }) => event);
  await tx.$executeRaw`
    INSERT INTO job_events (id, name, data, at)
    SELECT * FROM unnest(
      ${events.map((event) => event.id)}::text[], ${events.map((event) => event.name)}::text[],
      ${events.map((event) => JSON.stringify(event.data))}::json[], ${events.map((event) => event.at)}::timestamptz[])
    ON CONFLICT (id) DO NOTHING`;
  const at = now();
  const runs = starts.map((start) => ({ id: newId(), start, ...plan(start, at) }));
  const column = <Value>(pick: (run: (typeof runs)[number]) => Value): Value[] => runs.map(pick);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH new AS (
      SELECT * FROM unnest(
        ${column((run) => run.id)}::uuid[], ${column(newId)}::uuid[], ${column((run) => run.start.fn.id)}::text[],
        ${column((run) => run.start.event.id)}::text[], ${column((run) => run.priority)}::int[],
        ${column((run) => JSON.stringify(run.limitKeys))}::json[], ${column((run) => run.dueAt)}::timestamptz[],
        ${column((run) => run.start.debounce?.key ?? null)}::text[],
        ${column((run) => run.start.debounce?.from ?? null)}::timestamptz[],
        ${column((run) => run.start.replayOf ?? null)}::uuid[])
      AS new (id, item_id, function_id, event_id, priority, keys, due_at, debounce_key, debounce_from, replay_of)),
    started AS (
      INSERT INTO job_runs (id, function_id, event_id, priority, limit_keys, debounce_key, debounce_from, replay_of,
        created_at)
      SELECT id, function_id, event_id, priority, ARRAY(SELECT json_array_elements_text(keys)), debounce_key,
        debounce_from, replay_of, ${at} FROM new
      ON CONFLICT (event_id, function_id) WHERE replay_of IS NULL DO NOTHING
      RETURNING id, limit_keys, priority)
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at, rank, limit_keys)
    SELECT new.item_id, new.id, new.function_id, 'call', 'step', 'step', new.due_at,
      new.due_at - make_interval(secs => greatest(started.priority, 0)), started.limit_keys
    FROM started JOIN new ON new.id = started.id
    RETURNING run_id AS id`;
  const started = new Set(rows.map((row) => row.id));
  const fresh = runs.filter((run) => started.has(run.id));
  await insertCancelWaits(
    tx,
    fresh.map(({ id, start }) => ({ runId: id, fn: start.fn, event: start.event })),
  );
  for (const { id, start } of fresh) await insertStartDeadline(tx, id, start.fn, at);
  return [...started];
}

/** What a function's expressions say of this event. */
function plan({ event, fn, dueAt }: Start, at: Date): { priority: number; limitKeys: string[]; dueAt: Date } {
  const facts = factsOf(event);
  const wanted = fn.priority === null ? 0 : numberOf(fn.priority, facts);
  const priority = Math.max(-600, Math.min(600, wanted));
  // An empty key is limited by nothing.
  const limitKeys = fn.keyedLimits.map((limit) => {
    const value = keyOf(limit.key, facts);
    return value === null ? "" : keyPrefix(fn.id, limit) + value;
  });
  const delay = dueAt ? dueAt.getTime() : at.getTime() + Math.max(0, -priority) * 1000;
  return { priority, limitKeys, dueAt: new Date(delay) };
}
