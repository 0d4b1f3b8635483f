import { cancelRun, retryRun } from "@/inngest/local/store/control";
import type { AdminScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { done, type Result, refuse } from "@/lib/platform/result";
import type { CancelRunInput, RetryRunInput } from "../schema";

const gone = "This run is no longer there: ended runs are kept for a while only.";

const retryRefusals = {
  unknown: gone,
  not_failed: "Only a run that failed or was cancelled can be run again.",
  under_way: "It is being run again already.",
  dropped: "The function of this run is no longer part of the product.",
} as const;

/**
 * Runs a failed or cancelled run once more, as a new run of the same event whose id is answered. Refuses what has not
 * failed, what is being repeated already, and functions that are no longer there. Audited.
 */
export async function retryJobRun(
  scope: AdminScope,
  { runId, from }: RetryRunInput,
): Promise<Result<{ runId: string }, keyof typeof retryRefusals>> {
  const result = await retryRun(runId, from, (tx, { functionId, freshRunId }) =>
    recordAudit(tx, scope, {
      action: "jobs.run_retried",
      subject: { kind: "job_run", id: runId, name: functionId },
      after: { from, runId: freshRunId ?? null },
    }),
  );
  return result.ok ? done({ runId: result.runId }) : refuse(result.reason, retryRefusals[result.reason]);
}

const cancelRefusals = { unknown: gone, ended: "The run has ended in the meantime." } as const;

/** Ends a run for good: what its finished steps did stays done. Refuses one that has ended. Audited. */
export async function cancelJobRun(
  scope: AdminScope,
  { runId }: CancelRunInput,
): Promise<Result<object, keyof typeof cancelRefusals>> {
  const result = await cancelRun(runId, (tx, { functionId }) =>
    recordAudit(tx, scope, {
      action: "jobs.run_cancelled",
      subject: { kind: "job_run", id: runId, name: functionId },
    }),
  );
  return result.ok ? done() : refuse(result.reason, cancelRefusals[result.reason]);
}
