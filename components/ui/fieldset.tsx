"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";
import { errorsOf, useFormState } from "./form-context";

type FieldsetProps = {
  legend: ReactNode;
  /** The form key of the group, if the group as a whole can be wrong (a set of radios). */
  name?: string;
  hint?: ReactNode;
  error?: string | readonly string[];
  legendHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** Controls that answer one question together, under its legend. */
export function Fieldset({ legend, name, hint, error, legendHidden, className, children }: FieldsetProps) {
  const id = useId();
  const { state } = useFormState();
  const errors = errorsOf(state, name, error);
  const described = [hint ? `${id}-hint` : "", errors.length ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={cn("min-w-0", className)} aria-describedby={described || undefined}>
      <legend className={legendHidden ? "sr-only" : "mb-1.5 text-[0.9286em] font-medium"}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-[0.9286em] leading-snug text-muted">
          {hint}
        </p>
      ) : null}
      <div className="flex flex-col gap-2">{children}</div>
      {errors.length ? (
        <div className="mt-1.5">
          <FieldError id={`${id}-error`} errors={errors} />
        </div>
      ) : null}
    </fieldset>
  );
}
