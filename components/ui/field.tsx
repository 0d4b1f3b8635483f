"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldContext } from "./field-context";
import { errorsOf, useFormState } from "./form-context";
import { Label } from "./label";

export type FieldProps = {
  /** The form key; the control inside takes it, and the error of this name is shown beside it. */
  name: string;
  label: ReactNode;
  /** How to fill it in, where that is not obvious. */
  hint?: ReactNode;
  /** Overrides what the form's state says of this name. */
  error?: string | readonly string[];
  required?: boolean;
  /** The word shown behind the label of a field that may stay empty, e.g. "optional". */
  optionalNote?: ReactNode;
  /** Keeps the label for screen readers only; for a control whose purpose is plain from its place. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** One control with its visible label, its hint, and its error beside it, all wired for assistive technology. */
export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  optionalNote,
  labelHidden = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const { state } = useFormState();
  const errors = errorsOf(state, name, error);
  const described = [hint ? `${id}-hint` : "", errors.length ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <FieldContext value={{ id, name, required, invalid: errors.length > 0, describedBy: described || undefined }}>
      <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
        <div className={labelHidden ? "sr-only" : "flex items-baseline justify-between gap-2"}>
          <Label htmlFor={id}>{label}</Label>
          {optionalNote ? <span className="text-[0.8571em] text-muted">{optionalNote}</span> : null}
        </div>
        {children}
        {hint ? (
          <p id={`${id}-hint`} className="text-[0.9286em] leading-snug text-muted">
            {hint}
          </p>
        ) : null}
        <FieldError id={`${id}-error`} errors={errors} />
      </div>
    </FieldContext>
  );
}

/** The sentences that say what is wrong with one field. Nothing without errors. */
export function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} data-field-error className="flex gap-1.5 text-[0.9286em] leading-snug text-danger-ink">
      <CircleAlert aria-hidden className="mt-[0.15em] size-[1.05em] shrink-0" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}
