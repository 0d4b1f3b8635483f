"use client";

import { Dialog, DialogActions } from "@/components/ui/dialog";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { mergeHouseholdsAction } from "@/lib/features/guests/households/actions";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { useGuests } from "./guests-context";
import { HouseholdPicker } from "./household-picker";
import { useGuestAction } from "./use-guest-action";

type MergeDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; household: HouseholdDetail };

/** Takes everyone of another household into this one. */
export function MergeDialog({ open, onOpenChange, household }: MergeDialogProps) {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  return (
    <Dialog
      title={`Merge into ${household.name}`}
      description="The other household's guests come here with their answers; its own link stops working. Plus-ones add up."
      open={open}
      onOpenChange={onOpenChange}
    >
      <ActionForm
        action={mergeHouseholdsAction}
        guardLeaving={false}
        onSuccess={(answer) => {
          onOpenChange(false);
          void settle(answer);
        }}
      >
        <input type="hidden" name="eventId" value={eventId} />
        <input type="hidden" name="householdId" value={household.id} />
        <HouseholdPicker name="otherIds[]" exclude={[household.id]} />
        <DialogActions>
          <SubmitButton>Merge</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
