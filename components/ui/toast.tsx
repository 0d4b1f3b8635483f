"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner, toast } from "sonner";

/** Where toasts appear. Once: the shell has it. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      mobileOffset={{ bottom: "5rem" }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success-ink" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger-ink" />,
        info: <Info aria-hidden className="size-4 text-info-ink" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-lg border border-border bg-raised font-sans px-4 py-3 text-sm text-ink shadow-lg sm:w-90",
          content: "min-w-0 grow",
          title: "font-medium",
          description: "mt-0.5 text-muted",
          actionButton:
            "shrink-0 rounded-md px-2 py-1 font-semibold text-accent-ink underline-offset-4 hover:underline focus-ring",
        },
      }}
    />
  );
}

/** How long a toast with an undo stays: time enough to read, decide and reach. */
const undoMilliseconds = 10_000;

export function showSuccess(title: string, description?: string): void {
  toast.success(title, { description });
}

/** A trouble that belongs to no form. Stays until it is closed. */
export function showError(title: string, description?: string): void {
  toast.error(title, {
    description,
    duration: Number.POSITIVE_INFINITY,
    action: { label: "Close", onClick: () => {} },
  });
}

/** Says what was done and offers to take it back. */
export function showUndo(title: string, undo: () => void | Promise<void>, label = "Undo"): void {
  toast.success(title, { duration: undoMilliseconds, action: { label, onClick: () => void undo() } });
}
