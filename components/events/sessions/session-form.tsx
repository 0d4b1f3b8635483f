"use client";

import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateTimeField } from "@/components/ui/date-time-field";
import { DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { showSuccess } from "@/components/ui/toast";
import { createSessionAction, updateSessionAction } from "@/lib/features/events/sessions/actions";
import { type SessionItem, sessionKindLabels, sessionKinds } from "@/lib/features/events/sessions/types";

/** A session as the form edits it: its times on the wall clock of the event's zone. */
export type SessionDraft = Pick<
  SessionItem,
  "kind" | "name" | "place" | "description" | "capacity" | "acceptedCount" | "invitesAll" | "position"
> & { id: string | null; startsAt: string; endsAt: string };

type SessionFormProps = { eventId: string; timeZone: string; session: SessionDraft; onDone: () => void };

/** Adds a session, or changes one. */
export function SessionForm({ eventId, timeZone, session, onDone }: SessionFormProps) {
  const formats = useFormats();
  const isNew = session.id === null;
  return (
    <ActionForm
      action={isNew ? createSessionAction : updateSessionAction}
      aria-label={isNew ? "New session" : session.name}
      onSuccess={({ message }) => {
        showSuccess(message ?? "Saved.");
        onDone();
      }}
    >
      <input type="hidden" name="eventId" value={eventId} />
      {session.id ? <input type="hidden" name="sessionId" value={session.id} /> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <Input defaultValue={session.name} maxLength={120} />
        </Field>
        <Field name="kind" label="Kind" required>
          <Select
            defaultValue={session.kind}
            options={sessionKinds.map((value) => ({ value, label: sessionKindLabels[value] }))}
          />
        </Field>
        <DateTimeField name="startsAt" label="Starts" timeZone={timeZone} defaultValue={session.startsAt} required />
        <DateTimeField name="endsAt" label="Ends" timeZone={timeZone} defaultValue={session.endsAt} required />
        <Field name="place" label="Place" optionalNote="optional" hint="A room or another address.">
          <Input defaultValue={session.place ?? ""} maxLength={160} />
        </Field>
        <Field
          name="capacity"
          label="Capacity"
          optionalNote="optional"
          hint={
            isNew
              ? "No more guests than this can accept."
              : `${formats.counted(session.acceptedCount, "guest has", "guests have")} accepted.`
          }
        >
          <Input type="number" min={1} inputMode="numeric" defaultValue={session.capacity ?? ""} />
        </Field>
      </div>
      <Field name="description" label="For guests" optionalNote="optional" hint="Dress, menu, what to bring.">
        <Textarea defaultValue={session.description ?? ""} rows={3} maxLength={2000} />
      </Field>
      <Checkbox
        name="invitesAll"
        defaultChecked={session.invitesAll}
        label="Invite new guests by itself"
        description={`${isNew ? "And everyone who is on the list now." : "Who is on the list already stays as they are."} The public page shows these sessions and leaves out the others.`}
      />
      <Field name="position" label="Order" hint="Among sessions that start at the same time." className="max-w-40">
        <Input type="number" min={0} inputMode="numeric" defaultValue={session.position} />
      </Field>
      <DialogActions>
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton pendingText="Saving …">{isNew ? "Add session" : "Save session"}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
