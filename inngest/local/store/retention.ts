import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inBatches } from "@/lib/platform/db/retention";

const DAY_MS = 86_400_000;
const BATCH = 5000;
const RUN_DAYS = 14;

/** Deletes runs that ended a fortnight ago with their steps, events that no run is left of, and what is long gone. */
export async function sweepRuns(): Promise<{ runs: number; events: number }> {
  const before = new Date(now().getTime() - RUN_DAYS * DAY_MS);
  const runs = await inBatches(
    () => db.$executeRaw`
      DELETE FROM job_runs WHERE id IN (
        SELECT id FROM job_runs WHERE status <> 'running' AND ended_at < ${before} LIMIT ${BATCH})`,
    BATCH,
  );
  const events = await inBatches(
    () => db.$executeRaw`
      DELETE FROM job_events WHERE id IN (
        SELECT id FROM job_events WHERE created_at < ${before}
          AND NOT EXISTS (SELECT 1 FROM job_runs WHERE event_id = job_events.id) LIMIT ${BATCH})`,
    BATCH,
  );
  await db.$executeRaw`DELETE FROM job_rates WHERE free_at < ${before}`;
  await db.$executeRaw`DELETE FROM job_runners WHERE seen_at < clock_timestamp() - interval '1 day'`;
  return { runs, events };
}
