"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { HouseholdChoice } from "@/lib/features/guests/households/types";
import { useGuests } from "./guests-context";

type HouseholdPickerProps = {
  /** The form key of the chosen id. */
  name?: string;
  /** Households that may not be chosen. */
  exclude?: readonly string[];
  /** Offers a new household, under this name. */
  newLabel?: string;
};

/** One of the event's households, found by its name or its guests; or a new one. */
export function HouseholdPicker({ name = "householdId", exclude = [], newLabel }: HouseholdPickerProps) {
  const { eventId } = useGuests();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ["household-choices", eventId, wanted],
    queryFn: ({ signal }) =>
      fetchJson<HouseholdChoice[]>(
        `/api/ui/guests/${eventId}/households/search?${new URLSearchParams({ q: wanted })}`,
        { signal },
      ),
    placeholderData: (previous) => previous,
  });
  const choices = (found.data ?? []).filter(({ id }) => !exclude.includes(id)).slice(0, 8);
  const fresh = newLabel ? [{ value: "", label: newLabel }] : [];
  return (
    <div className="grid gap-3">
      <Field name={`${name}Search`} label="Find a household">
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="Name of the household or of a guest"
          autoComplete="off"
        />
      </Field>
      {found.isSuccess && choices.length === 0 && fresh.length === 0 ? (
        <Fieldset legend="Household" name={name}>
          <p className="text-muted">No household fits “{wanted}”.</p>
        </Fieldset>
      ) : (
        <RadioGroup
          key={choices.map(({ id }) => id).join()}
          name={name}
          legend="Household"
          defaultValue={newLabel ? "" : choices[0]?.id}
          options={[
            ...fresh,
            ...choices.map((choice) => ({
              value: choice.id,
              label: choice.name,
              description: choice.memberNames === choice.name ? undefined : choice.memberNames,
            })),
          ]}
          className="max-h-60 overflow-y-auto"
        />
      )}
    </div>
  );
}
