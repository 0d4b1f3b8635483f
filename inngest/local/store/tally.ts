import { db } from "@/lib/platform/db";
import type { RunStatus } from "./admin";

export type RunTally = {
  /** Under way at this moment, also sleeping ones. */
  running: number;
  /** By how they ended, within the last 24 hours. */
  ended: { status: RunStatus; count: number }[];
};

/** How many runs there are, in one query that reads indexes alone. */
export async function tallyRuns(): Promise<RunTally> {
  const rows = await db.$queryRaw<{ status: RunStatus; count: number }[]>`
    SELECT 'running' AS status, count(*)::int AS count FROM job_runs WHERE status = 'running'
    UNION ALL
    SELECT status::text, count(*)::int FROM job_runs
    WHERE status IN ('completed', 'failed', 'cancelled') AND ended_at > clock_timestamp() - interval '24 hours'
    GROUP BY status`;
  const count = (status: RunStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  const ended = (["completed", "failed", "cancelled"] as const).map((status) => ({ status, count: count(status) }));
  return { running: count("running"), ended };
}
