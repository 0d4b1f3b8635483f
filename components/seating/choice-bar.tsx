"use client";

import { cn } from "@/components/ui/cn";

type Choice<T extends string> = { value: T; label: string; count?: number };
type Props<T extends string> = {
  label: string;
  value: T;
  choices: readonly Choice<NoInfer<T>>[];
  onChange: (value: T) => void;
  className?: string;
};

/** A few choices side by side, of which one holds. */
export function ChoiceBar<T extends string>({ label, value, choices, onChange, className }: Props<T>) {
  return (
    <fieldset className={cn("flex min-w-0 rounded-lg bg-sunken p-0.5 inset-ring inset-ring-border", className)}>
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className="flex h-7 min-w-0 grow items-center justify-center gap-1.5 rounded-md px-2 text-[0.9286em] font-medium text-muted focus-ring hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-xs pointer-coarse:h-10"
        >
          <span className="truncate">{choice.label}</span>
          {choice.count === undefined ? null : <span className="text-xs tabular-nums">{choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
