"use client";

import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { createGuestAction } from "@/lib/features/guests/actions";
import { GuestFields } from "./guest-fields";
import { useGuests } from "./guests-context";
import { HouseholdPicker } from "./household-picker";
import { useGuestAction } from "./use-guest-action";

/** Adds a guest, into a household of their own or into one that exists. */
export function NewGuestForm({ onSaved }: { onSaved: () => void }) {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  return (
    <ActionForm
      action={createGuestAction}
      onSuccess={(answer) => {
        onSaved();
        void settle(answer);
      }}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <GuestFields>
        <HouseholdPicker newLabel="A household of their own" />
      </GuestFields>
      <FormActions className="sticky -bottom-5 z-10 -mx-5 border-t border-border bg-raised px-5 py-3">
        <SubmitButton>Add guest</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
