import { now } from "@/lib/platform/clock";
import { notFoundError } from "@/lib/platform/errors";
import { adminLoader } from "@/lib/platform/loader";
import { getJobRun, getJobsState, listJobFunctions, listJobRuns } from "./data/jobs";
import { runFilterSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

/** How background work is, and every function. */
export const loadJobs = adminLoader(async (scope) => {
  const [state, functions] = await Promise.all([getJobsState(scope), listJobFunctions(scope)]);
  return { state, functions, now: now(), timeZone: scope.timeZone };
});

/** One page of runs with the filter of the address, and the functions to filter by. */
export const loadJobRuns = adminLoader(async (scope, query: Query) => {
  const filter = runFilterSchema.parse(query);
  const [state, functions, page] = await Promise.all([
    getJobsState(scope),
    listJobFunctions(scope),
    listJobRuns(scope, filter),
  ]);
  return { ...page, state, filter, functions, now: now(), timeZone: scope.timeZone };
});

/** One run with everything about it. */
export const loadJobRun = adminLoader(async (scope, runId: string) => {
  const run = await getJobRun(scope, runId);
  if (!run) throw notFoundError();
  return { run, now: now(), timeZone: scope.timeZone };
});
