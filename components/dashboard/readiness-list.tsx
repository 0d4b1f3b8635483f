import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { type ReadinessStep, readinessSummary } from "@/lib/features/dashboard/rules/readiness";

type Props = { name: string; steps: readonly ReadinessStep[] };

/** How ready an event is: a mark for each step, and what is missing. Open it for all of them. */
export function ReadinessList({ name, steps }: Props) {
  const summary = readinessSummary(steps);
  if (!summary) return null;
  const { done, all, next } = summary;
  return (
    <details className="group/ready mt-3">
      <summary className="flex min-h-6 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-md focus-ring pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span aria-hidden className="flex gap-1">
          {steps.map((step) => (
            <span
              key={step.key}
              className={cn("h-1.5 w-5 rounded-full", step.isDone ? "bg-chart-good" : "bg-chart-track")}
            />
          ))}
        </span>
        <span className="text-[0.9286em]">
          <span className="font-medium tabular-nums">
            {done} of {all} ready
          </span>
          <span className="sr-only">, {name}</span>
          {next ? (
            <span className="text-muted">
              {" "}
              · {next.label}: {lowerFirst(next.note)}
            </span>
          ) : null}
        </span>
      </summary>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {steps.map((step) => (
          <li key={step.key}>
            <Link
              href={step.href}
              className="flex min-h-8 items-center gap-2 rounded-md text-[0.9286em] hover:text-accent-ink pointer-coarse:min-h-11"
            >
              {step.isDone ? (
                <CircleCheck aria-label="Done:" className="size-4 shrink-0 text-success-ink" />
              ) : (
                <CircleDashed aria-label="To do:" className="size-4 shrink-0 text-muted" />
              )}
              <span className="font-medium">{step.label}</span>
              <span className="min-w-0 truncate text-muted">{step.note}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
