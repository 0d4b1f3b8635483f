"use client";

import { useFormats } from "#formats";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { moveGuestsAction } from "@/lib/features/guests/actions";
import { useGuests } from "./guests-context";
import { HouseholdPicker } from "./household-picker";
import { useGuestAction } from "./use-guest-action";

type MoveDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  guestIds: readonly string[];
  /** Where they are now: no choice. */
  from?: string;
  onMoved?: () => void;
};

/** Moves guests into another household, or parts them into one of their own. */
export function MoveDialog({ open, onOpenChange, guestIds, from, onMoved }: MoveDialogProps) {
  const formats = useFormats();
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  return (
    <Dialog
      title={`Move ${formats.counted(guestIds.length, "guest", "guests")}`}
      description="Their answers stay with them. A household that is left empty goes."
      open={open}
      onOpenChange={onOpenChange}
    >
      <ActionForm
        action={moveGuestsAction}
        guardLeaving={false}
        onSuccess={(answer) => {
          onOpenChange(false);
          onMoved?.();
          void settle(answer);
        }}
      >
        <input type="hidden" name="eventId" value={eventId} />
        {guestIds.map((id) => (
          <input key={id} type="hidden" name="guestIds[]" value={id} />
        ))}
        <HouseholdPicker newLabel="A household of their own" exclude={from ? [from] : []} />
        <Field
          name="householdName"
          label="Name of the new household"
          optionalNote="optional"
          hint="Only for a household of their own. The first guest's name when empty."
        >
          <Input maxLength={160} />
        </Field>
        <DialogActions>
          <SubmitButton>Move</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
