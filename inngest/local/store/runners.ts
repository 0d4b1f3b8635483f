import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** After this long without a sign, a runner counts as gone. */
const SILENT_SECONDS = 30;

/** Says that this process is running jobs. */
export async function noteRunner(id: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO job_runners (id, seen_at) VALUES (${id}::uuid, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()`;
}

export async function forgetRunner(id: string): Promise<void> {
  await db.$executeRaw`DELETE FROM job_runners WHERE id = ${id}::uuid`;
}

export type QueueState = {
  /** How long the work that has waited longest has been due, in seconds. */
  oldestSeconds: number;
  queued: number;
  running: number;
  lastTickAt: Date | null;
  /** How long ago a run last came to its end, in seconds; null when none is kept. */
  endedSecondsAgo: number | null;
  /** For how long a runner that is there has been there, in seconds by the database's clock; null without one. */
  upSeconds: number | null;
};

export async function readQueueState(): Promise<QueueState> {
  const at = now();
  const rows = await db.$queryRaw<QueueState[]>`
    SELECT coalesce(extract(epoch FROM ${at}::timestamptz - min(due_at) FILTER (WHERE waits)), 0)::float8
        AS "oldestSeconds",
      count(*) FILTER (WHERE waits)::int AS queued, count(*) FILTER (WHERE held)::int AS running,
      (SELECT max(seen_at) FROM job_runners) AS "lastTickAt",
      extract(epoch FROM ${at}::timestamptz - greatest(
        (SELECT max(ended_at) FROM job_runs WHERE status = 'completed'),
        (SELECT max(ended_at) FROM job_runs WHERE status = 'failed')))::float8 AS "endedSecondsAgo",
      (SELECT extract(epoch FROM clock_timestamp() - min(started_at))::float8 FROM job_runners
        WHERE seen_at > clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})) AS "upSeconds"
    FROM (
      SELECT due_at, lease_until >= clock_timestamp() AS held,
        due_at <= ${at} AND (lease_until IS NULL OR lease_until < clock_timestamp()) AS waits
      FROM job_queue WHERE due_at <= ${at}) AS due`;
  return (
    rows[0] ?? { oldestSeconds: 0, queued: 0, running: 0, lastTickAt: null, endedSecondsAgo: null, upSeconds: null }
  );
}
