"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import type { ActionState } from "@/lib/platform/result";

/** Says at the top of a form what became of it; announced at once. Nothing before the first answer. */
export function FormSummary({ state }: { state: ActionState }) {
  if (!state) return <div role="alert" className="sr-only" />;
  if (state.ok) {
    return state.message ? (
      <div role="status" className="flex gap-2 rounded-md bg-success-soft px-3 py-2.5 text-success-ink">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
        <p>{state.message}</p>
      </div>
    ) : null;
  }
  // What is wrong with the form as a whole has no field to stand beside.
  const whole = state.fieldErrors?.form;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-summary
      className="flex gap-2 rounded-md bg-danger-soft px-3 py-2.5 text-danger-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>{whole ? whole.join(" ") : state.message}</p>
    </div>
  );
}
