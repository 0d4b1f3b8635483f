"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";

type CommandDialogProps = {
  /** What it is, for screen readers. */
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
};

/** What stands in the field already is gone on with, not replaced by the next letter. */
function goOnTyping(event: Event): void {
  const field = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector("input") : null;
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** A modal at the top of the page for typing into: the whole screen on a phone. Escape closes, focus returns. */
export function CommandDialog({ title, open, onOpenChange, children }: CommandDialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={goOnTyping}
          className="fixed z-50 flex flex-col bg-raised text-ink shadow-lg outline-none max-sm:inset-0 sm:inset-x-0 sm:top-[12dvh] sm:mx-auto sm:max-h-[min(34rem,76dvh)] sm:w-full sm:max-w-xl sm:animate-pop sm:overflow-hidden sm:rounded-xl sm:border sm:border-border"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
