"use client";

import { Dialog, DialogActions } from "@/components/ui/dialog";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { createTagAction } from "@/lib/features/guests/tags/actions";
import { useGuests } from "./guests-context";
import { TagFields } from "./tag-fields";
import { useGuestAction } from "./use-guest-action";

type NewTagDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called with the new tag's id. */
  onCreated?: (tagId: string) => void;
};

/** Asks for a tag's name and colour. */
export function NewTagDialog({ open, onOpenChange, onCreated }: NewTagDialogProps) {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  return (
    <Dialog title="New tag" size="sm" open={open} onOpenChange={onOpenChange}>
      <ActionForm
        action={createTagAction}
        guardLeaving={false}
        onSuccess={(answer) => {
          onOpenChange(false);
          const { data } = answer;
          const tagId = typeof data === "object" && data !== null && "tagId" in data ? data.tagId : null;
          if (onCreated && typeof tagId === "string") onCreated(tagId);
          else void settle(answer);
        }}
      >
        <input type="hidden" name="eventId" value={eventId} />
        <TagFields />
        <DialogActions>
          <SubmitButton>Add tag</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
