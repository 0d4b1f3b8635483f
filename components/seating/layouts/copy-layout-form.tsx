"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { copyLayoutAction } from "@/lib/features/seating/layouts/actions";

type Props = {
  eventId: string;
  from: { eventId: string; layoutId: string; name: string };
  /** Within one event guests can keep their places. */
  canKeepGuests?: boolean;
};

/** Makes a copy of a layout and opens it. */
export function CopyLayoutForm({ eventId, from, canKeepGuests = false }: Props) {
  return (
    <ActionForm action={copyLayoutAction} aria-label="Copy">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="fromEventId" value={from.eventId} />
      <input type="hidden" name="layoutId" value={from.layoutId} />
      <Field name="name" label="Name of the copy" required>
        <Input defaultValue={from.name} maxLength={120} autoComplete="off" />
      </Field>
      {canKeepGuests ? (
        <Checkbox name="withGuests" label="Guests keep their places" defaultChecked />
      ) : (
        <p className="text-muted">The room, its tables and rules that name nobody come along. Guests do not.</p>
      )}
      <FormActions>
        <SubmitButton pendingText="Copying …">Copy and open</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
