"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createLayoutAction } from "@/lib/features/seating/layouts/actions";
import { styleLabels } from "@/lib/features/seating/layouts/rules";
import { type LengthUnit, layoutStyles } from "@/lib/features/seating/types";

type Props = { eventId: string; sessions: readonly { id: string; name: string }[]; coming: number };

const usual = { metres: { width: "24", depth: "16" }, feet: { width: "80", depth: "52" } } as const;

/** A room by its measures, furnished for so many guests, or empty. */
export function NewLayoutForm({ eventId, sessions, coming }: Props) {
  const [unit, setUnit] = useState<LengthUnit>("metres");
  return (
    <ActionForm action={createLayoutAction} aria-label="New layout">
      <input type="hidden" name="eventId" value={eventId} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <Input defaultValue="Main room" maxLength={120} autoComplete="off" />
        </Field>
        <Field name="sessionId" label="For">
          <Select
            placeholder="The whole event"
            options={sessions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="style" label="Style" required>
          <Select options={layoutStyles.map((value) => ({ value, label: styleLabels[value] }))} />
        </Field>
        <Field name="guests" label="Guests to seat" hint="0 begins with an empty room.">
          <Input type="number" min={0} max={5000} inputMode="numeric" defaultValue={coming} />
        </Field>
        <Field name="unit" label="Measured in" required>
          <Select
            value={unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value === "feet" ? "feet" : "metres")}
            options={[
              { value: "metres", label: "Metres" },
              { value: "feet", label: "Feet" },
            ]}
          />
        </Field>
        <div className="grid grid-cols-2 gap-5" key={unit}>
          <Field name="width" label="Length" required>
            <Input defaultValue={usual[unit].width} inputMode="decimal" autoComplete="off" />
          </Field>
          <Field name="depth" label="Width" required>
            <Input defaultValue={usual[unit].depth} inputMode="decimal" autoComplete="off" />
          </Field>
        </div>
      </div>
      <FormActions>
        <SubmitButton pendingText="Making the room …">Make the layout</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
