"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { showSuccess } from "@/components/ui/toast";
import { saveViewAction, updateViewAction } from "@/lib/features/guests/views/actions";
import type { GuestView } from "@/lib/features/guests/views/types";
import { useGuests } from "../guests-context";
import { useLook } from "./look-context";

type ViewDialogProps = {
  asked: { kind: "save" } | { kind: "rename"; view: GuestView } | null;
  /** The list that is seen. */
  query: string;
  onClose: () => void;
};

/** Asks for a list's name, and whether colleagues may see it. */
export function ViewDialog({ asked, query, onClose }: ViewDialogProps) {
  const { eventId, canWrite } = useGuests();
  const { look } = useLook();
  const view = asked?.kind === "rename" ? asked.view : null;
  return (
    <Dialog
      title={view ? "Rename this list" : "Save this list"}
      description={view ? undefined : "Its search, filters, order and columns come back with one click."}
      size="sm"
      open={asked !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <ActionForm
        action={view ? updateViewAction : saveViewAction}
        guardLeaving={false}
        onSuccess={(answer) => {
          onClose();
          showSuccess(answer.message ?? "Saved.");
        }}
      >
        <input type="hidden" name="eventId" value={eventId} />
        {view ? (
          <input type="hidden" name="viewId" value={view.id} />
        ) : (
          <input type="hidden" name="query" value={query} />
        )}
        {view
          ? null
          : look.columns.map((column) => <input key={column} type="hidden" name="columns[]" value={column} />)}
        <Field name="name" label="Name">
          <Input defaultValue={view?.name} maxLength={60} autoComplete="off" required />
        </Field>
        {canWrite && !view ? (
          <Checkbox name="isShared" label="Share with the team" description="Everybody who may see the guests." />
        ) : null}
        <DialogActions>
          <SubmitButton>{view ? "Rename" : "Save list"}</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
