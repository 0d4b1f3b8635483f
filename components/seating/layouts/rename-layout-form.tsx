"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { renameLayoutAction } from "@/lib/features/seating/layouts/actions";
import type { LayoutItem } from "@/lib/features/seating/types";

type Props = {
  eventId: string;
  layout: Pick<LayoutItem, "id" | "name" | "session">;
  sessions: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** A layout's name, and which part of the event it is for. */
export function RenameLayoutForm({ eventId, layout: { id, name, session }, sessions, onDone }: Props) {
  return (
    <ActionForm action={renameLayoutAction} aria-label="Rename" onSuccess={onDone}>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="layoutId" value={id} />
      <Field name="name" label="Name" required>
        <Input defaultValue={name} maxLength={120} autoComplete="off" />
      </Field>
      <Field name="sessionId" label="For" hint="Guests who are coming to it are the ones to seat.">
        <Select
          defaultValue={session?.id ?? ""}
          placeholder="The whole event"
          options={sessions.map((each) => ({ value: each.id, label: each.name }))}
        />
      </Field>
      <FormActions>
        <SubmitButton pendingText="Saving …">Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
