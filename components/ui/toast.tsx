"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { Spinner } from "./spinner";

/** Above the navigation and the bar of what is selected, where these stand at the bottom: app/base.css says how high. */
const aboveBars = "var(--above-bars)";

/** Where toasts appear. Once: the shell has it. */
export function Toaster() {
  useUndoKey();
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      offset={{ bottom: aboveBars }}
      mobileOffset={{ bottom: aboveBars }}
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

/** What takes no longer is told by its outcome alone. */
const briefMilliseconds = 1_000;

/**
 * Says what is under way once it takes a while, until it is over; answers what `work` answers. It stands on whatever page
 * one goes to meanwhile.
 */
export async function showWhile<T>(title: string, work: Promise<T>): Promise<T> {
  let id: string | number | null = null;
  const timer = setTimeout(() => {
    const description = "You can go on meanwhile: you are told when it is done.";
    id = toast.message(title, { description, icon: <Spinner />, duration: Number.POSITIVE_INFINITY });
  }, briefMilliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (id !== null) toast.dismiss(id);
  }
}

/** What the last offer on the page would take back. */
let offered: { id: string | number; undo: () => void | Promise<void> } | null = null;

/** Says what was done and offers to take it back, by its button or by Ctrl/Cmd-Z while the offer stands. */
export function showUndo(title: string, undo: () => void | Promise<void>, label = "Undo"): void {
  const id = toast.success(title, {
    duration: undoMilliseconds,
    action: { label, onClick: () => void undo() },
    onDismiss: (gone) => forget(gone.id),
    onAutoClose: (gone) => forget(gone.id),
  });
  offered = { id, undo };
}

function forget(id: string | number): void {
  if (offered?.id === id) offered = null;
}

/** Ctrl/Cmd-Z outside of fields, where it is the browser's own. */
function useUndoKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (isTyping || !offered) return;
      event.preventDefault();
      const { id, undo } = offered;
      offered = null;
      toast.dismiss(id);
      void undo();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
