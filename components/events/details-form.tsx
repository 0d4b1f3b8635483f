"use client";

import type { ReactNode } from "react";
import { useFormats } from "#formats";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { updateEventAction } from "@/lib/features/events/actions";
import { type EventDetails, eventKindLabels, eventKinds } from "@/lib/features/events/types";
import { PlaceFields } from "./place-fields";
import { StaleChoice } from "./stale-choice";
import { TimesFields } from "./times-fields";

type DetailsFormProps = {
  event: Pick<
    EventDetails,
    | "id"
    | "version"
    | "name"
    | "kind"
    | "locale"
    | "currency"
    | "timeZone"
    | "summary"
    | "description"
    | "contactEmail"
    | "capacity"
    | "isCapacityEnforced"
    | "acceptedCount"
  > & { startsAt: string; endsAt: string };
  place: Parameters<typeof PlaceFields>[0]["place"];
  options: {
    zones: readonly string[];
    countries: readonly SelectOption[];
    currencies: readonly SelectOption[];
    languages: readonly SelectOption[];
  };
};

/** Everything about an event that its planners may change at any time. */
export function DetailsForm({ event, place, options }: DetailsFormProps) {
  const formats = useFormats();
  return (
    <ActionForm action={updateEventAction} aria-label="Details">
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <StaleChoice href={`/events/${event.id}/settings`} />
      <Group title="What and when">
        <Field name="name" label="Name" required>
          <Input defaultValue={event.name} maxLength={120} />
        </Field>
        <Field name="kind" label="Kind" required>
          <Select
            defaultValue={event.kind}
            options={eventKinds.map((value) => ({ value, label: eventKindLabels[value] }))}
          />
        </Field>
        <TimesFields
          zones={options.zones}
          timeZone={event.timeZone}
          startsAt={event.startsAt}
          endsAt={event.endsAt}
          zoneHint="Another zone keeps the times on the clock: 15:00 stays 15:00, there. Sessions and the deadline of answers too."
        />
        <Checkbox
          name="moveSessions"
          defaultChecked
          label="Move the sessions along when the start changes"
          description="They keep their distance to it."
        />
      </Group>
      <Group title="Where">
        <PlaceFields place={place} countries={options.countries} />
      </Group>
      <Group title="Room">
        <Field
          name="capacity"
          label="Capacity"
          optionalNote="optional"
          hint={`${formats.counted(event.acceptedCount, "guest has", "guests have")} accepted.`}
        >
          <Input type="number" min={1} inputMode="numeric" defaultValue={event.capacity ?? ""} />
        </Field>
        <Checkbox
          name="isCapacityEnforced"
          defaultChecked={event.isCapacityEnforced}
          label="Take no more answers than that"
          description="Guests beyond it are told politely that there is no place left."
        />
      </Group>
      <Group title="For guests">
        <Field name="summary" label="In one sentence" optionalNote="optional" hint="Shown when the page is shared.">
          <Input defaultValue={event.summary ?? ""} maxLength={200} />
        </Field>
        <Field name="description" label="Story" optionalNote="optional" hint="An empty line begins a new paragraph.">
          <Textarea defaultValue={event.description ?? ""} rows={6} maxLength={5000} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="locale" label="Language of guests" hint="Page, links and mails speak it." required>
            <Select defaultValue={event.locale} options={options.languages} />
          </Field>
          <Field name="contactEmail" label="Contact for guests" optionalNote="optional">
            <Input type="email" defaultValue={event.contactEmail ?? ""} />
          </Field>
        </div>
        <Field name="currency" label="Currency" hint="Of the event’s budget and tickets." required>
          <Select defaultValue={event.currency} options={options.currencies} />
        </Field>
      </Group>
      <FormActions>
        <SubmitButton pendingText="Saving …">Save details</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5 border-t border-border pt-4 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left mb-1 w-full text-[1.0714em] font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
