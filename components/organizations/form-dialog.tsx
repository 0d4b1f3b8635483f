"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { showSuccess } from "@/components/ui/toast";
import type { ActionState } from "@/lib/platform/result";

type FormDialogProps = {
  title: string;
  description?: ReactNode;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  submit: string;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "sm" | "md" | "lg";
  children: ReactNode;
};

/** A form over an action in a dialog: closes and tells when it is done, stays with its errors when not. */
export function FormDialog({
  title,
  description,
  action,
  submit,
  trigger,
  open,
  onOpenChange,
  size = "md",
  children,
}: FormDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const setOpen = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={open ?? ownOpen}
      onOpenChange={setOpen}
      size={size}
    >
      <ActionForm
        action={action}
        guardLeaving={false}
        aria-label={title}
        onSuccess={(result) => {
          setOpen(false);
          if (result.message) showSuccess(result.message);
        }}
      >
        {children}
        <DialogActions>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <SubmitButton>{submit}</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
