import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { JobFunction } from "../declaration";
import { type EventFacts, isTrue, type Match, matchOf, valueAt } from "../expression";
import { factsOf, type RunnerEvent, readData } from "../runner-event";
import { insertControl } from "./deadlines";
import type { QueueItem } from "./queue";

/** A run waits for an event; its timer is in the queue. */
export async function insertWait(
  tx: Tx,
  item: QueueItem,
  wait: { stepId: string; event: string; expression: string | null; untilAt: Date },
): Promise<void> {
  const { event } = await tx.jobRun.findUniqueOrThrow({ where: { id: item.runId }, select: { event: true } });
  const facts = factsOf({ ...event, data: readData(event.data) });
  await insertWaits(tx, [{ ...wait, kind: "event", runId: item.runId, match: matchOf(wait.expression, facts) }]);
}

/** What cancels these runs, from their beginning. */
export async function insertCancelWaits(
  tx: Tx,
  runs: { runId: string; fn: JobFunction; event: RunnerEvent }[],
): Promise<void> {
  const at = now().getTime();
  const waits = runs.flatMap(({ runId, fn, event }) =>
    fn.cancelOn.map(({ event: name, expression, timeoutMs }, index) => ({
      kind: "cancel" as const,
      runId,
      stepId: `cancel ${index}`,
      event: name,
      expression,
      match: matchOf(expression, factsOf(event)),
      untilAt: timeoutMs === null ? null : new Date(at + timeoutMs),
    })),
  );
  await insertWaits(tx, waits);
}

type NewWait = {
  kind: "event" | "cancel";
  runId: string;
  stepId: string;
  event: string;
  expression: string | null;
  match: Match | null;
  untilAt: Date | null;
};

async function insertWaits(tx: Tx, waits: NewWait[]): Promise<void> {
  if (waits.length === 0) return;
  const column = <Value>(pick: (wait: NewWait) => Value): Value[] => waits.map(pick);
  await tx.$executeRaw`
    INSERT INTO job_waits (id, run_id, kind, step_id, event_name, expression, match_path, match_value, until_at)
    SELECT id, run_id, kind::job_wait_kind, step_id, event_name, expression, path, value, until_at FROM unnest(
      ${waits.map(newId)}::uuid[], ${column((wait) => wait.runId)}::uuid[], ${column((wait) => wait.kind)}::text[],
      ${column((wait) => wait.stepId)}::text[], ${column((wait) => wait.event)}::text[],
      ${column((wait) => wait.expression)}::text[], ${column((wait) => wait.match?.path ?? null)}::text[],
      ${column((wait) => wait.match?.value ?? null)}::text[], ${column((wait) => wait.untilAt)}::timestamptz[])
      AS new (id, run_id, kind, step_id, event_name, expression, path, value, until_at)
    -- The function may name a wait again that was met while it was asked.
    WHERE NOT EXISTS (SELECT 1 FROM job_steps s WHERE s.run_id = new.run_id AND s.step_id = new.step_id)
    ON CONFLICT (run_id, step_id) DO NOTHING`;
}

type Waiting = { id: string; runId: string; functionId: string; stepId: string; kind: "event" | "cancel" };

/**
 * Tells the runs that wait for one of these events, the earliest first. Only notes it, and makes the run's timer (or its
 * cancelling) due: the runs themselves are not touched. Answers how many were told.
 */
export async function meetWaits(tx: Tx, events: RunnerEvent[]): Promise<number> {
  const met = new Map<string, { wait: Waiting; event: RunnerEvent }>();
  for (const { wait, event } of [...(await lookUp(tx, events)), ...(await tryOut(tx, events))]) {
    const other = met.get(wait.id);
    if (!other || events.indexOf(event) < events.indexOf(other.event)) met.set(wait.id, { wait, event });
  }
  let told = 0;
  for (const { wait, event } of met.values()) {
    // The queue's row first, as whoever settles it does.
    if (!(await makeDue(tx, wait))) continue;
    const outcome = JSON.stringify(factsOf(event));
    told += await tx.$executeRaw`
      UPDATE job_waits SET outcome = ${outcome}::json WHERE id = ${wait.id}::uuid AND outcome IS NULL`;
  }
  return told;
}

/** False when the run has just stopped waiting. */
async function makeDue(tx: Tx, { kind, runId, functionId, stepId }: Waiting): Promise<boolean> {
  const at = now();
  if (kind === "cancel") return insertControl(tx, { runId, functionId, stepId: "cancel", dueAt: at });
  const moved = await tx.$executeRaw`
    UPDATE job_queue SET due_at = least(due_at, ${at}), rank = least(rank, ${at})
    WHERE run_id = ${runId}::uuid AND step_id = ${stepId}`;
  return moved > 0;
}

/** A parent that waits for this run's end looks at it now. */
export async function wakeParent(tx: Tx, runId: string): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    UPDATE job_queue SET due_at = least(due_at, ${at}), rank = least(rank, ${at})
    FROM job_waits w WHERE w.child_run_id = ${runId}::uuid AND job_queue.run_id = w.run_id
      AND job_queue.step_id = w.step_id`;
}

/** Waits that compare one field of both events are found by its value. */
async function lookUp(tx: Tx, events: RunnerEvent[]): Promise<{ wait: Waiting; event: RunnerEvent }[]> {
  const names = [...new Set(events.map((event) => event.name))];
  const paths = await tx.$queryRaw<{ name: string; path: string }[]>`
    WITH RECURSIVE paths (name, path) AS (
      SELECT name, (SELECT min(match_path) FROM job_waits WHERE event_name = name)
      FROM unnest(${names}::text[]) AS name
      UNION ALL
      SELECT name, (SELECT min(match_path) FROM job_waits WHERE event_name = name AND match_path > path)
      FROM paths WHERE path IS NOT NULL)
    SELECT name, path FROM paths WHERE path IS NOT NULL`;
  const keys = events.flatMap((event, index) =>
    paths
      .filter(({ name }) => name === event.name)
      .map(({ name, path }) => ({ index, name, path, value: valueAt(factsOf(event), path) })),
  );
  if (keys.length === 0) return [];
  const rows = await tx.$queryRaw<(Waiting & { index: number })[]>`
    SELECT w.id, w.run_id AS "runId", r.function_id AS "functionId", w.step_id AS "stepId", w.kind::text AS kind, k.index
    FROM unnest(${keys.map((key) => key.index)}::int[], ${keys.map((key) => key.name)}::text[],
      ${keys.map((key) => key.path)}::text[], ${keys.map((key) => key.value)}::text[]) AS k (index, name, path, value)
    JOIN job_waits w ON w.event_name = k.name AND w.match_path = k.path AND w.match_value = k.value
    JOIN job_runs r ON r.id = w.run_id
    WHERE w.outcome IS NULL AND (w.until_at IS NULL OR w.until_at > ${now()})`;
  return rows.flatMap(({ index, ...wait }) => withEvent(wait, events[index]));
}

function withEvent(wait: Waiting, event: RunnerEvent | undefined): { wait: Waiting; event: RunnerEvent }[] {
  return event ? [{ wait, event }] : [];
}

/** All others are tried, one by one. */
async function tryOut(tx: Tx, events: RunnerEvent[]): Promise<{ wait: Waiting; event: RunnerEvent }[]> {
  const names = [...new Set(events.map((event) => event.name))];
  type Row = Waiting & { eventName: string; expression: string | null } & { original: EventFacts };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w.id, w.run_id AS "runId", r.function_id AS "functionId", w.step_id AS "stepId", w.kind::text AS kind,
      w.event_name AS "eventName", w.expression,
      json_build_object('id', e.id, 'name', e.name, 'data', e.data, 'ts', (extract(epoch FROM e.at) * 1000)::bigint)
        AS original
    FROM job_waits w JOIN job_runs r ON r.id = w.run_id JOIN job_events e ON e.id = r.event_id
    WHERE w.event_name = ANY(${names}) AND w.match_path IS NULL AND w.outcome IS NULL
      AND (w.until_at IS NULL OR w.until_at > ${now()})`;
  return rows.flatMap(({ eventName, expression, original, ...wait }) => {
    const event = events.find(
      (one) => one.name === eventName && isTrue(expression, { event: original, async: factsOf(one) }),
    );
    return withEvent(wait, event);
  });
}
