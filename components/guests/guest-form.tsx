"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { updateGuestAction } from "@/lib/features/guests/actions";
import { answerLabels } from "@/lib/features/guests/rules";
import type { GuestDetail } from "@/lib/features/guests/types";
import { GuestFields } from "./guest-fields";
import { useGuests } from "./guests-context";
import { useGuestAction } from "./use-guest-action";

/** Changes a guest: details, tags, and the sessions they are asked to. */
export function GuestForm({ guest, onSaved }: { guest: GuestDetail; onSaved?: () => void }) {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  return (
    <ActionForm
      action={updateGuestAction}
      onSuccess={(answer) => {
        onSaved?.();
        void settle(answer);
      }}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="guestId" value={guest.id} />
      <GuestFields guest={guest} />
      <SessionBoxes guest={guest} />
      <FormActions className="sticky -bottom-5 z-10 -mx-5 border-t border-border bg-raised px-5 py-3">
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function SessionBoxes({ guest }: { guest: GuestDetail }) {
  const { choices } = useGuests();
  if (choices.sessions.length === 0) return null;
  const answers = new Map(guest.answers.map(({ sessionId, status }) => [sessionId, status]));
  return (
    <Fieldset
      legend="Asked to"
      name="sessionIds"
      hint="Whoever is no longer asked loses their answer, and their place goes back."
    >
      <input type="hidden" name="sessionIds[]" value="" />
      {choices.sessions.map((session) => {
        const status = answers.get(session.id);
        return (
          <Checkbox
            key={session.id}
            name="sessionIds[]"
            value={session.id}
            defaultChecked={status !== undefined}
            label={session.name}
            description={status ? answerLabels[status] : undefined}
          />
        );
      })}
    </Fieldset>
  );
}
