import { now } from "@/lib/platform/clock";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/generated/client";
import { maskText, maskValue } from "@/lib/platform/log-mask";

/**
 * What `/admin/jobs` shows. These are reads of the whole installation: the caller's gate decides who may see them.
 */

export type RunStatus = "running" | "completed" | "failed" | "cancelled";

export type FunctionListItem = {
  id: string;
  name: string;
  events: string[];
  /** Its schedules with the next time of each. */
  schedules: { cron: string; nextAt: Date }[];
  /** Limits and the like as declared: concurrency, debounce, cancel and so on. */
  config: Record<string, unknown>;
  /** Pieces of work that are due and in nobody's hands. */
  waiting: number;
  /** Pieces in somebody's hands. */
  working: number;
  /** Runs that have not ended, also sleeping ones. */
  running: number;
  /** Ended within the last 24 hours. */
  completedToday: number;
  failedToday: number;
  lastRunAt: Date | null;
};

/** Every function that the app declares, by name. */
export async function listFunctions(): Promise<FunctionListItem[]> {
  const at = now();
  const since = new Date(at.getTime() - 86_400_000);
  const rows = await db.$queryRaw<FunctionRow[]>`
    SELECT f.id, f.name, f.events, f.config - ARRAY['id', 'name', 'steps', 'triggers'] AS config,
      coalesce(
        (SELECT json_agg(json_build_object('cron', s.cron, 'nextAt', s.next_at) ORDER BY s.next_at)
          FROM job_schedules s WHERE s.function_id = f.id), '[]') AS schedules,
      coalesce(q.waiting, 0)::int AS waiting, coalesce(q.working, 0)::int AS working,
      (SELECT count(*) FROM job_runs r WHERE r.function_id = f.id AND r.status = 'running')::int AS running,
      coalesce(d.completed, 0)::int AS "completedToday", coalesce(d.failed, 0)::int AS "failedToday",
      (SELECT max(r.created_at) FROM job_runs r WHERE r.function_id = f.id) AS "lastRunAt"
    FROM job_functions f
    LEFT JOIN (
      SELECT function_id, count(*) FILTER (WHERE lease_until >= clock_timestamp()) AS working,
        count(*) FILTER (WHERE lease_until IS NULL OR lease_until < clock_timestamp()) AS waiting
      FROM job_queue WHERE due_at <= ${at} GROUP BY function_id) q ON q.function_id = f.id
    LEFT JOIN (
      SELECT function_id, count(*) FILTER (WHERE status = 'completed') AS completed,
        count(*) FILTER (WHERE status = 'failed') AS failed
      FROM job_runs WHERE status IN ('completed', 'failed') AND ended_at >= ${since} GROUP BY function_id) d
      ON d.function_id = f.id
    ORDER BY f.name, f.id`;
  return rows.map(({ schedules, ...row }) => ({
    ...row,
    schedules: schedules.map(({ cron, nextAt }) => ({ cron, nextAt: new Date(nextAt) })),
  }));
}

/** JSON has no dates. */
type FunctionRow = Omit<FunctionListItem, "schedules"> & { schedules: { cron: string; nextAt: string }[] };

export type RunFilter = { functionId?: string; status?: RunStatus; from?: Date; to?: Date };

export type RunListItem = {
  id: string;
  functionId: string;
  /** As declared; the id when no function of that id is declared any more. */
  functionName: string;
  status: RunStatus;
  eventName: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  /** The run that this one repeats. */
  replayOf: string | null;
  /** Why it failed or was cancelled, or why its last try failed. */
  problem: string | null;
  /** When something happens next in a run that has not ended; the past when it waits for a free hand. */
  nextAt: Date | null;
};

/** Fifty runs, the newest first. */
export async function listRuns(
  filter: RunFilter = {},
  cursor?: string,
): Promise<{ items: RunListItem[]; nextCursor: string | null }> {
  const size = 50;
  const after = decodeCursor(cursor);
  const key = after?.keys[0];
  const position = after && typeof key === "string" ? new Date(key) : null;
  const where = [
    filter.functionId === undefined ? null : Prisma.sql`r.function_id = ${filter.functionId}`,
    filter.status === undefined ? null : Prisma.sql`r.status = ${filter.status}::job_run_status`,
    filter.from === undefined ? null : Prisma.sql`r.created_at >= ${filter.from}`,
    filter.to === undefined ? null : Prisma.sql`r.created_at < ${filter.to}`,
    after && position && !Number.isNaN(position.getTime())
      ? Prisma.sql`(r.created_at, r.id) < (${position}, ${after.id}::uuid)`
      : null,
  ].filter((part) => part !== null);
  const conditions = where.length > 0 ? Prisma.sql`WHERE ${Prisma.join(where, " AND ")}` : Prisma.empty;
  const rows = await db.$queryRaw<RunListItem[]>`
    SELECT r.id, r.function_id AS "functionId", coalesce(f.name, r.function_id) AS "functionName",
      r.status::text AS status, e.name AS "eventName", r.created_at AS "createdAt", r.started_at AS "startedAt",
      r.ended_at AS "endedAt", r.replay_of AS "replayOf", left(coalesce(r.error, q.error) ->> 'message', 300) AS problem,
      q.next_at AS "nextAt"
    FROM (SELECT * FROM job_runs r ${conditions} ORDER BY r.created_at DESC, r.id DESC LIMIT ${size + 1}) r
    JOIN job_events e ON e.id = r.event_id
    LEFT JOIN job_functions f ON f.id = r.function_id
    LEFT JOIN LATERAL (
      SELECT min(due_at) FILTER (WHERE kind <> 'control') AS next_at,
        (array_agg(last_error) FILTER (WHERE last_error IS NOT NULL))[1] AS error
      FROM job_queue WHERE run_id = r.id) q ON r.status = 'running'
    ORDER BY r.created_at DESC, r.id DESC`;
  const items = rows.slice(0, size).map((row) => ({ ...row, problem: row.problem && maskText(row.problem) }));
  const last = items.at(-1);
  const hasMore = rows.length > size && last !== undefined;
  return { items, nextCursor: hasMore ? encodeCursor({ keys: [last.createdAt.toISOString()], id: last.id }) : null };
}

type RunStepDetail = {
  name: string;
  finishedAt: Date;
  outcome: "data" | "error";
  /** Masked. */
  value: unknown;
};

type RunPendingDetail = {
  name: string;
  kind: "call" | "sleep" | "wait";
  dueAt: Date;
  isUnderWay: boolean;
  /** Tries that have failed. */
  attempt: number;
  interruptions: number;
  lastError: unknown;
  /** The event it waits for. */
  waitsFor: string | null;
};

export type RunDetail = Omit<RunListItem, "nextAt" | "problem"> & {
  eventId: string;
  /** What it was given. Addresses, names, links and secrets are masked, as in every value here. */
  input: unknown;
  output: unknown;
  error: unknown;
  steps: RunStepDetail[];
  /** What is still to be done, the next first. */
  pending: RunPendingDetail[];
  /** Runs that repeat this one. */
  replays: { id: string; status: RunStatus; createdAt: Date }[];
};

/** One run with everything about it; null when it is unknown (or past its retention). */
export async function getRun(runId: string): Promise<RunDetail | null> {
  const run = await db.jobRun.findUnique({
    where: { id: runId },
    include: {
      event: true,
      steps: { orderBy: { position: "asc" } },
      queue: { orderBy: { dueAt: "asc" } },
      waits: { select: { stepId: true, eventName: true } },
      replays: { select: { id: true, status: true, createdAt: true }, orderBy: { createdAt: "asc" } },
    },
  });
  if (!run) return null;
  const [declared, clock] = await Promise.all([
    db.jobFunction.findUnique({ where: { id: run.functionId }, select: { name: true } }),
    db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`,
  ]);
  const at = clock[0]?.at ?? now();
  const waits = new Map(run.waits.map((wait) => [wait.stepId, wait.eventName]));
  return {
    id: run.id,
    functionId: run.functionId,
    functionName: declared?.name ?? run.functionId,
    status: run.status,
    eventName: run.event.name,
    eventId: run.eventId,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    replayOf: run.replayOf,
    input: maskValue(run.event.data),
    output: maskValue(run.output),
    error: maskValue(run.error),
    steps: run.steps.map(({ name, createdAt, result }) => ({ name, finishedAt: createdAt, ...readResult(result) })),
    pending: run.queue.flatMap((item) =>
      item.kind === "control"
        ? []
        : [
            {
              name: item.stepName,
              kind: item.kind,
              dueAt: item.dueAt,
              isUnderWay: item.leaseUntil !== null && item.leaseUntil >= at,
              attempt: item.attempt,
              interruptions: item.interruptions,
              lastError: maskValue(item.lastError),
              waitsFor: waits.get(item.stepId) ?? null,
            },
          ],
    ),
    replays: run.replays,
  };
}

function readResult(result: unknown): { outcome: "data" | "error"; value: unknown } {
  const isObject = typeof result === "object" && result !== null;
  if (isObject && "error" in result) return { outcome: "error", value: maskValue(result.error) };
  return { outcome: "data", value: isObject && "data" in result ? maskValue(result.data) : null };
}
