import { usesInngest } from "@/inngest/engine";
import { jobsHealth } from "@/inngest/local/health";
import { getRun, listFunctions, listRuns } from "@/inngest/local/store/admin";
import type { AdminScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";
import { describeLimits } from "../rules/limits";
import { withoutPersonal } from "../rules/personal";
import { periods, type RunFilter } from "../schema";
import type { JobFunction, JobsState, Run, RunItem } from "../types";

/** How background work is at this moment. */
export async function getJobsState(_scope: AdminScope): Promise<JobsState> {
  const health = await jobsHealth();
  return {
    engine: usesInngest(env) ? "inngest" : "embedded",
    isWell: health.ok,
    waiting: health.queued,
    working: health.running,
    oldestWaitingSeconds: health.oldestWaitingSeconds,
    lastTickAt: health.lastTickAt,
  };
}

/** Every function that the app declares, by name. */
export async function listJobFunctions(_scope: AdminScope): Promise<JobFunction[]> {
  const functions = await listFunctions();
  return functions.map(({ config, ...each }) => ({ ...each, limits: describeLimits(config) }));
}

/** Fifty runs, the newest first, under the filters of the address. */
export function listJobRuns(
  _scope: AdminScope,
  filter: RunFilter,
): Promise<{ items: RunItem[]; nextCursor: string | null }> {
  const from = filter.since ? new Date(now().getTime() - periods[filter.since] * 3_600_000) : undefined;
  return listRuns(
    {
      ...(filter.function !== undefined && { functionId: filter.function }),
      ...(filter.status !== undefined && { status: filter.status }),
      ...(from !== undefined && { from }),
    },
    filter.cursor,
  );
}

/** One run with its event, steps and errors, nothing personal in them; null when it is unknown or past its retention. */
export async function getJobRun(_scope: AdminScope, runId: string): Promise<Run | null> {
  if (!isId(runId)) return null;
  const run = await getRun(runId);
  if (!run) return null;
  return {
    ...run,
    input: withoutPersonal(run.input),
    output: withoutPersonal(run.output),
    steps: run.steps.map((step) => (step.outcome === "data" ? { ...step, value: withoutPersonal(step.value) } : step)),
  };
}
