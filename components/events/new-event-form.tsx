"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { createEventAction } from "@/lib/features/events/actions";
import { eventKindLabels, eventKinds } from "@/lib/features/events/types";
import { TimesFields } from "./times-fields";

type Props = {
  zones: readonly string[];
  timeZone: string;
  /** The day it is on ("2027-06-12"), where that was said already. */
  date?: string;
  /** Go on to the import of guests. */
  next?: "import";
};

/** What it takes to begin an event. */
export function NewEventForm({ zones, timeZone, date, next }: Props) {
  return (
    <ActionForm action={createEventAction} aria-label="New event">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Field name="name" label="Name" hint="As guests will read it: “Wedding of Léa and Tom”." required>
        <Input maxLength={120} autoComplete="off" />
      </Field>
      <Field name="kind" label="Kind" hint="It decides which sessions the event begins with." required>
        <Select
          placeholder="Choose a kind"
          options={eventKinds.map((value) => ({ value, label: eventKindLabels[value] }))}
        />
      </Field>
      <TimesFields
        zones={zones}
        timeZone={timeZone}
        {...(date && { startsAt: `${date}T15:00`, endsAt: `${date}T23:00` })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="venueName" label="Venue" optionalNote="optional">
          <Input maxLength={160} />
        </Field>
        <Field name="addressCity" label="City" optionalNote="optional">
          <Input maxLength={120} />
        </Field>
        <Field name="capacity" label="Capacity" optionalNote="optional" hint="How many guests fit.">
          <Input type="number" min={1} inputMode="numeric" />
        </Field>
      </div>
      <FormActions>
        <SubmitButton pendingText="Creating …">Create event</SubmitButton>
        <LinkButton variant="ghost" href="/events">
          Cancel
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}
