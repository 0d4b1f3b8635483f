"use client";

import { CircleStop, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showError, showSuccess } from "@/components/ui/toast";
import { cancelJobRunAction, retryJobRunAction } from "@/lib/features/admin/actions";
import type { Run } from "@/lib/features/admin/types";

const failed = "Nothing was changed. Please try again.";

type RunActionsProps = { run: Pick<Run, "id" | "status" | "functionName"> & { steps: readonly unknown[] } };

/** What can be done by hand with a run: once more, or no further. */
export function RunActions({ run }: RunActionsProps) {
  if (run.status === "running") return <CancelRun run={run} />;
  return run.status === "completed" ? null : <RetryRun run={run} />;
}

function RetryRun({ run }: RunActionsProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const retry = async (from: "failure" | "start"): Promise<boolean> => {
    const answer = await callAction(retryJobRunAction, { runId: run.id, from });
    if (!answer?.ok) {
      showError(answer?.message ?? failed);
      return false;
    }
    showSuccess("It runs again, as a run of its own.");
    router.push(`/admin/jobs/runs/${freshRunId(answer.data) ?? run.id}`);
    return true;
  };
  const done = run.steps.length;
  return (
    <>
      {done > 0 ? (
        <ConfirmDialog
          title="Run all of it again?"
          tone="primary"
          consequence={`${done === 1 ? "The step that has finished is" : `The ${done} steps that have finished are`} done once more as well. A step that has sent or changed something sends or changes it again, unless it guards against that itself.`}
          confirmLabel="Run from the start"
          cancelLabel="Leave it"
          onConfirm={() => retry("start")}
          trigger={<Button>Run from the start</Button>}
        />
      ) : null}
      <Button
        variant="primary"
        icon={<RotateCcw aria-hidden />}
        pending={pending}
        onClick={() =>
          startTransition(async () => {
            await retry("failure");
          })
        }
      >
        Retry
      </Button>
    </>
  );
}

function freshRunId(data: unknown): string | null {
  return typeof data === "object" && data !== null && "runId" in data && typeof data.runId === "string"
    ? data.runId
    : null;
}

function CancelRun({ run }: RunActionsProps) {
  const router = useRouter();
  const cancel = async (): Promise<boolean> => {
    const answer = await callAction(cancelJobRunAction, { runId: run.id });
    if (!answer?.ok) {
      showError(answer?.message ?? failed);
      return false;
    }
    showSuccess("The run is cancelled.");
    router.refresh();
    return true;
  };
  const done = run.steps.length;
  const kept =
    done === 0
      ? "No step has finished yet."
      : `What ${done === 1 ? "its one finished step" : `its ${done} finished steps`} did stays done.`;
  return (
    <ConfirmDialog
      title={`Cancel this run of “${run.functionName}”?`}
      consequence={`${kept} A step that is under way at this moment ends by itself, and may still send or change something; nothing comes after it. You can run it again later.`}
      confirmLabel="Cancel the run"
      cancelLabel="Let it run"
      onConfirm={cancel}
      trigger={<Button icon={<CircleStop aria-hidden />}>Cancel the run</Button>}
    />
  );
}
