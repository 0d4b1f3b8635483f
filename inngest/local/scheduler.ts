import { Cron } from "croner";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import type { Registry } from "./registry";
import {
  addSchedule,
  type DueSchedule,
  dueSchedules,
  keepSchedules,
  noteFunctions,
  startScheduled,
} from "./store/schedules";

const TIMER_EVENT = "inngest/scheduled.timer";

/**
 * The first instant after `after` that a schedule names: five or six fields, with `TZ=Europe/Paris ` before them for
 * wall-clock time in a zone (UTC otherwise). Throws when it cannot be read; null when there is none.
 */
export function nextRun(cron: string, after: Date): Date | null {
  const [, zone, fields] = /^(?:TZ=(\S+)\s+)?(.+)$/.exec(cron.trim()) ?? [];
  return new Cron(fields ?? cron, { timezone: zone ?? "UTC", paused: true }).nextRun(after);
}

/** Brings the stored functions and schedules in line with what the app declares. */
export async function registerFunctions(registry: Registry): Promise<void> {
  await noteFunctions([...registry.values()]);
  const declared = [...registry.values()].flatMap(({ id, crons }) => crons.map((cron) => ({ functionId: id, cron })));
  await keepSchedules(declared);
  for (const { functionId, cron } of declared) {
    const nextAt = nextRun(cron, now());
    if (nextAt) await addSchedule(functionId, cron, nextAt);
    else log.warn({ functionId, cron }, "A schedule names no time to come");
  }
}

/**
 * Starts what is due. However many processes look at once, one time starts one run; times missed while nobody looked
 * start one run together.
 */
export async function runSchedules(registry: Registry): Promise<number> {
  let started = 0;
  for (const due of await dueSchedules(now())) started += await startDue(due, registry);
  return started;
}

async function startDue(due: DueSchedule, registry: Registry): Promise<number> {
  const fn = registry.get(due.functionId);
  // Another version of the app knows it.
  if (!fn) return 0;
  // Without a time to come, the schedule rests: a century is far enough.
  const nextAt = nextRun(due.cron, now()) ?? new Date(due.nextAt.getTime() + 100 * 365 * 86_400_000);
  const id = `cron ${due.functionId} ${due.cron} ${due.nextAt.toISOString()}`;
  return startScheduled(due, fn, nextAt, { id, name: TIMER_EVENT, data: { cron: due.cron }, at: due.nextAt });
}
