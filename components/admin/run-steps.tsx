import { CircleCheck, CircleX } from "lucide-react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { RunStep } from "@/lib/features/admin/types";
import { RunValue } from "./run-value";
import { spanText } from "./spans";

type RunStepsProps = { steps: readonly RunStep[]; startedAt: Date | null; timeZone: string };

/** The steps that have finished, in order, each with its result. */
export function RunSteps({ steps, startedAt, timeZone }: RunStepsProps) {
  return (
    <Card>
      <CardHeader
        title="Steps"
        description={steps.length === 0 ? "None has finished." : "What has finished is never done again."}
      />
      {steps.length === 0 ? null : (
        <CardBody>
          <ol className="grid gap-2">
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and steps never change places
              <li key={`${index}-${step.name}`}>
                <Step step={step} since={steps[index - 1]?.finishedAt ?? startedAt} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        </CardBody>
      )}
    </Card>
  );
}

function Step({ step, since, timeZone }: { step: RunStep; since: Date | null; timeZone: string }) {
  const isGood = step.outcome === "data";
  return (
    <details className="rounded-lg border border-border" open={!isGood}>
      <summary className="flex min-h-10 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-3 py-2 hover:bg-hover">
        {isGood ? (
          <CircleCheck aria-hidden className="size-4 shrink-0 text-success-ink" />
        ) : (
          <CircleX aria-hidden className="size-4 shrink-0 text-danger-ink" />
        )}
        <span className="min-w-0 font-medium wrap-anywhere">{step.name}</span>
        <span className="text-muted">{isGood ? "done" : "failed"}</span>
        <span className="ml-auto text-xs text-muted">
          <Time at={step.finishedAt} timeZone={timeZone} format="exact" zoneNamed={false} />
          {since ? ` · after ${spanText(step.finishedAt.getTime() - since.getTime())}` : null}
        </span>
      </summary>
      <div className="border-t border-border p-3">
        <RunValue label={isGood ? "Result" : "Error"} value={step.value} />
      </div>
    </details>
  );
}
