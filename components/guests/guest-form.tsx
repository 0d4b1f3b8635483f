"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { errorsOf, useFormState } from "@/components/ui/form-context";
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
      <Seen guest={guest} />
      <GuestFields guest={guest} />
      <SessionBoxes guest={guest} />
      <FormActions className="sticky -bottom-5 z-10 -mx-5 border-t border-border bg-raised px-5 py-3">
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

const seenFields = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "kind",
  "side",
  "dietaryNeeds",
  "accessibilityNeeds",
  "notes",
] as const;

/**
 * The guest as the form was opened: what a colleague writes meanwhile is not written over by what was left alone here.
 * Who was told of such a field and saves again means it.
 */
function Seen({ guest }: { guest: GuestDetail }) {
  const [opened] = useState(guest);
  const { state } = useFormState();
  if (state?.ok) return null;
  return seenFields
    .filter((field) => errorsOf(state, field).length === 0)
    .map((field) => <input key={field} type="hidden" name={`expected.${field}`} value={opened[field] ?? ""} />);
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
