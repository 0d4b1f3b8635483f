import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { functionsFor, type Registry } from "../registry";

/** An event as the runner keeps it. `id` is the sender's: the same id is the same event. */
export type RunnerEvent = { id: string; name: string; data: Record<string, unknown>; at: Date };

/**
 * Stores events and starts a run of every function that wants them. An event or run that is there already is left as
 * it is. Events that no function wants are not kept. Answers how many runs began.
 */
export async function startRuns(tx: Tx, registry: Registry, events: RunnerEvent[]): Promise<number> {
  const wanted = events
    .map((event) => ({ event, functions: functionsFor(registry, event) }))
    .filter(({ functions }) => functions.length > 0);
  return insertRuns(tx, wanted);
}

/** Starts runs of named functions, whatever their triggers say. */
export async function insertRuns(tx: Tx, starts: { event: RunnerEvent; functions: string[] }[]): Promise<number> {
  if (starts.length === 0) return 0;
  const events = starts.map(({ event }) => event);
  await tx.$executeRaw`
    INSERT INTO job_events (id, name, data, at)
    SELECT * FROM unnest(
      ${events.map((event) => event.id)}::text[], ${events.map((event) => event.name)}::text[],
      ${events.map((event) => JSON.stringify(event.data))}::json[], ${events.map((event) => event.at)}::timestamptz[])
    ON CONFLICT (id) DO NOTHING`;
  const runs = starts.flatMap(({ event, functions }) =>
    functions.map((functionId) => ({ id: newId(), itemId: newId(), functionId, eventId: event.id })),
  );
  const at = now();
  return tx.$executeRaw`
    WITH started AS (
      INSERT INTO job_runs (id, function_id, event_id, created_at)
      SELECT id, function_id, event_id, ${at} FROM unnest(
        ${runs.map((run) => run.id)}::uuid[], ${runs.map((run) => run.functionId)}::text[],
        ${runs.map((run) => run.eventId)}::text[]) AS new (id, function_id, event_id)
      ON CONFLICT (event_id, function_id) DO NOTHING
      RETURNING id, function_id)
    INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at)
    SELECT item.id, started.id, started.function_id, 'call', 'step', 'step', ${at}
    FROM started JOIN unnest(${runs.map((run) => run.itemId)}::uuid[], ${runs.map((run) => run.id)}::uuid[])
      AS item (id, run_id) ON item.run_id = started.id`;
}
