import { Check } from "lucide-react";
import Link from "next/link";
import { cn } from "./cn";

type Step = { label: string; href?: string };

type StepperProps = {
  label: string;
  steps: readonly Step[];
  /** The index of the step one is at; those before it are done. */
  current: number;
};

/** Where one is in a wizard. Steps that are done may be links back. */
export function Stepper({ label, steps, current }: StepperProps) {
  return (
    <nav aria-label={label}>
      <p className="text-[0.9286em] text-muted sm:hidden">
        Step {current + 1} of {steps.length}: <span className="font-medium text-ink">{steps[current]?.label}</span>
      </p>
      <ol className="flex items-center gap-2 max-sm:mt-2">
        {steps.map((step, index) => {
          const done = index < current;
          const here = index === current;
          return (
            <li
              key={step.label}
              aria-current={here ? "step" : undefined}
              className="flex items-center gap-2 not-last:grow not-last:after:h-px not-last:after:min-w-3 not-last:after:grow not-last:after:bg-border-strong"
            >
              <span
                aria-hidden
                className={cn(
                  "grid size-6 shrink-0 place-items-center rounded-full border text-xs font-semibold tabular-nums",
                  done && "border-accent bg-accent text-accent-contrast",
                  here && "border-accent-ink text-accent-ink",
                  !done && !here && "border-border-strong text-muted",
                )}
              >
                {done ? <Check className="size-3.5" /> : index + 1}
              </span>
              <span className={cn("max-sm:sr-only", here ? "font-medium" : "text-muted")}>
                {done && step.href ? (
                  <Link href={step.href} className="hover:text-ink">
                    {step.label}
                  </Link>
                ) : (
                  step.label
                )}
                {done ? <span className="sr-only"> (done)</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
