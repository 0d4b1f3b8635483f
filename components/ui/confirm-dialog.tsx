"use client";

import * as Radix from "radix-ui/alert-dialog";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";

type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, in numbers and names: "214 guests get this mail. It cannot be called back." */
  consequence: ReactNode;
  /** The verb: "Send to 214 guests". */
  confirmLabel: ReactNode;
  cancelLabel?: ReactNode;
  tone?: "danger" | "primary";
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Runs on confirm; the dialog stays, pending, until it is done. False keeps it open. */
  onConfirm: () => Promise<unknown> | unknown;
  children?: ReactNode;
};

/** Asks before what cannot be undone, and says what it does. Where undo is possible, use a toast instead. */
export function ConfirmDialog({
  title,
  consequence,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "danger",
  trigger,
  open,
  onOpenChange,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const setOpen = (next: boolean) => {
    if (pending) return;
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const confirm = () =>
    startTransition(async () => {
      if ((await onConfirm()) === false) return;
      setOwnOpen(false);
      onOpenChange?.(false);
    });
  return (
    <Radix.Root open={open ?? ownOpen} onOpenChange={setOpen}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content className="fixed inset-x-3 top-1/2 z-50 mx-auto max-h-[90dvh] max-w-md -translate-y-1/2 animate-pop overflow-y-auto rounded-xl border border-border bg-raised p-5 text-ink shadow-lg outline-none">
          <Radix.Title className="text-lg leading-snug">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1.5 text-muted">{consequence}</div>
          </Radix.Description>
          {children}
          <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:grow">
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            <Button variant={tone} pending={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
