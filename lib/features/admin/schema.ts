import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { runStatuses } from "./types";

/** How far back the list of runs goes, as the address names it, in hours. */
export const periods = { hour: 1, day: 24, week: 168 } as const;

/** The filters and the place in the list of runs, from the address; nonsense is ignored. */
export const runFilterSchema = z.object({
  function: z.string().min(1).max(200).optional().catch(undefined),
  status: z.enum(runStatuses).optional().catch(undefined),
  since: z.enum(["hour", "day", "week"]).optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
});
export type RunFilter = z.output<typeof runFilterSchema>;

const runId = z.string().refine(isId, "This run is no longer there. Reload the page.");

export const retryRunSchema = z.object({
  runId,
  /** After the steps that have succeeded, or all of it once more. */
  from: z.enum(["failure", "start"]).default("failure"),
});
export type RetryRunInput = z.output<typeof retryRunSchema>;

export const cancelRunSchema = z.object({ runId });
export type CancelRunInput = z.output<typeof cancelRunSchema>;
