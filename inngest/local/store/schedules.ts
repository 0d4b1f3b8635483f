import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { insertRuns, type RunnerEvent } from "./events";

/** Notes when a schedule runs next, unless that is known already. */
export async function addSchedule(functionId: string, cron: string, nextAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO job_schedules (function_id, cron, next_at) VALUES (${functionId}, ${cron}, ${nextAt})
    ON CONFLICT DO NOTHING`;
}

export type DueSchedule = { functionId: string; cron: string; nextAt: Date };

export async function dueSchedules(at: Date): Promise<DueSchedule[]> {
  return db.$queryRaw<DueSchedule[]>`
    SELECT function_id AS "functionId", cron, next_at AS "nextAt" FROM job_schedules WHERE next_at <= ${at}`;
}

/** Moves a schedule on and starts its run, both or nothing. Answers 0 when another process did so first. */
export async function startScheduled(due: DueSchedule, nextAt: Date, event: RunnerEvent): Promise<number> {
  return inTransaction(async (tx) => {
    const moved = await tx.$executeRaw`
      UPDATE job_schedules SET next_at = ${nextAt}
      WHERE function_id = ${due.functionId} AND cron = ${due.cron} AND next_at = ${due.nextAt}`;
    return moved === 0 ? 0 : insertRuns(tx, [{ event, functions: [due.functionId] }]);
  });
}

/** Forgets schedules that no function has any more. `kept` are `function cron` pairs. */
export async function keepSchedules(kept: { functionId: string; cron: string }[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM job_schedules WHERE (function_id, cron) NOT IN (
      SELECT * FROM unnest(${kept.map((one) => one.functionId)}::text[], ${kept.map((one) => one.cron)}::text[]))`;
}
