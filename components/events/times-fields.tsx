"use client";

import { useState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type TimesFieldsProps = {
  /** Every zone that can be chosen, the present one among them. */
  zones: readonly string[];
  timeZone: string;
  /** Wall-clock times in that zone, as the inputs take them. */
  startsAt?: string;
  endsAt?: string;
  /** What a change of the zone does, where something exists already. */
  zoneHint?: string;
};

/** When: from, until, and on which clocks. */
export function TimesFields({ zones, timeZone, startsAt, endsAt, zoneHint }: TimesFieldsProps) {
  const [zone, setZone] = useState(timeZone);
  const [from, setFrom] = useState(startsAt ?? "");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateTimeField
        name="startsAt"
        label="Starts"
        timeZone={zone}
        defaultValue={startsAt}
        onChange={(event) => setFrom(event.target.value)}
        required
      />
      <DateTimeField
        name="endsAt"
        label="Ends"
        timeZone={zone}
        defaultValue={endsAt}
        min={from || undefined}
        required
      />
      <Field name="timeZone" label="Time zone" hint={zoneHint} required className="sm:col-span-2">
        <Select
          defaultValue={timeZone}
          onChange={(event) => setZone(event.target.value)}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
      </Field>
    </div>
  );
}
