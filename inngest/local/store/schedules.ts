import { db } from "@/lib/platform/db";
import { direct, type Statement } from "@/lib/platform/db/statement";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { JobFunction } from "../declaration";
import type { RunnerEvent } from "../runner-event";
import { insertRuns } from "./events";

/** Notes when a schedule runs next, unless that is known already. */
export async function addSchedule(functionId: string, cron: string, nextAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO job_schedules (function_id, cron, next_at) VALUES (${functionId}, ${cron}, ${nextAt})
    ON CONFLICT DO NOTHING`;
}

export type DueSchedule = { functionId: string; cron: string; nextAt: Date };

const dueStatement: Statement = {
  name: "jobs: due schedules",
  text: `SELECT function_id AS "functionId", cron, next_at AS "nextAt" FROM job_schedules WHERE next_at <= $1`,
};

export async function dueSchedules(at: Date): Promise<DueSchedule[]> {
  return direct.run<DueSchedule>(dueStatement, [at]);
}

/** Moves a schedule on and starts its run, both or nothing. Answers 0 when another process did so first. */
export async function startScheduled(
  due: DueSchedule,
  fn: JobFunction,
  nextAt: Date,
  event: RunnerEvent,
): Promise<number> {
  return inTransaction(async (tx) => {
    const moved = await tx.$executeRaw`
      UPDATE job_schedules SET next_at = ${nextAt}
      WHERE function_id = ${due.functionId} AND cron = ${due.cron} AND next_at = ${due.nextAt}`;
    return moved === 0 ? 0 : (await insertRuns(tx, [{ event, fn }])).length;
  });
}

/** Forgets schedules that no function has any more. `kept` are `function cron` pairs. */
export async function keepSchedules(kept: { functionId: string; cron: string }[]): Promise<void> {
  await db.$executeRaw`
    DELETE FROM job_schedules WHERE (function_id, cron) NOT IN (
      SELECT * FROM unnest(${kept.map((one) => one.functionId)}::text[], ${kept.map((one) => one.cron)}::text[]))`;
}

/** Notes the functions that the app declares now, for whoever looks at them in another process. */
export async function noteFunctions(functions: JobFunction[]): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM job_functions WHERE id <> ALL(${functions.map((fn) => fn.id)}::text[])`;
    await tx.$executeRaw`
      INSERT INTO job_functions (id, name, events, config, seen_at)
      SELECT id, name, ARRAY(SELECT json_array_elements_text(events)), config, clock_timestamp() FROM unnest(
        ${functions.map((fn) => fn.id)}::text[], ${functions.map((fn) => fn.name)}::text[],
        ${functions.map((fn) => JSON.stringify(fn.triggers.map(({ event }) => event)))}::json[],
        ${functions.map((fn) => JSON.stringify(fn.declared))}::jsonb[]) AS new (id, name, events, config)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, events = excluded.events, config = excluded.config,
        seen_at = excluded.seen_at`;
  });
}
