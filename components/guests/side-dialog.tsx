"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SideInput } from "./side-input";

type SideDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChosen: (side: string | null) => void;
};

/** Asks which side or group guests belong to. */
export function SideDialog({ open, onOpenChange, onChosen }: SideDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const side = new FormData(event.currentTarget).get("side");
    onOpenChange(false);
    onChosen(typeof side === "string" && side.trim() !== "" ? side.trim() : null);
  };
  return (
    <Dialog title="Side or group" size="sm" open={open} onOpenChange={onOpenChange}>
      <form onSubmit={submit}>
        <Field name="side" label="Side or group" hint="Leave it empty to take them off their side.">
          <SideInput />
        </Field>
        <DialogActions>
          <Button type="submit" variant="primary">
            Set side
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
