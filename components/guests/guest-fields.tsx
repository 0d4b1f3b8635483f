"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { kindLabels } from "@/lib/features/guests/rules";
import { type GuestListItem, guestKinds } from "@/lib/features/guests/types";
import { useGuests } from "./guests-context";
import { SideInput } from "./side-input";

const kindOptions = guestKinds.map((value) => ({ value, label: kindLabels[value] }));

/** Everything that a form can say about a guest; what belongs to one form alone stands behind the names. */
export function GuestFields({ guest, children }: { guest?: GuestListItem; children?: ReactNode }) {
  const { choices } = useGuests();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="firstName" label="First name">
          <Input defaultValue={guest?.firstName} maxLength={120} autoComplete="off" />
        </Field>
        <Field name="lastName" label="Last name">
          <Input defaultValue={guest?.lastName} maxLength={120} autoComplete="off" />
        </Field>
        <Field name="email" label="E-mail" optionalNote="optional">
          <Input type="email" defaultValue={guest?.email ?? undefined} maxLength={254} autoComplete="off" />
        </Field>
        <Field name="phone" label="Phone" optionalNote="optional">
          <Input type="tel" defaultValue={guest?.phone ?? undefined} maxLength={40} autoComplete="off" />
        </Field>
        <Field name="kind" label="Kind">
          <Select defaultValue={guest?.kind ?? "regular"} options={kindOptions} />
        </Field>
        <Field name="side" label="Side or group" optionalNote="optional">
          <SideInput defaultValue={guest?.side ?? undefined} />
        </Field>
      </div>
      {children}
      {choices.tags.length > 0 ? (
        <Fieldset legend="Tags" name="tagIds">
          <input type="hidden" name="tagIds[]" value="" />
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {choices.tags.map((tag) => (
              <Checkbox
                key={tag.id}
                name="tagIds[]"
                value={tag.id}
                defaultChecked={guest?.tagIds.includes(tag.id)}
                label={tag.name}
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
      <Field name="dietaryNeeds" label="Dietary needs" optionalNote="optional">
        <Textarea rows={2} className="min-h-16" defaultValue={guest?.dietaryNeeds ?? undefined} maxLength={500} />
      </Field>
      <Field name="accessibilityNeeds" label="Accessibility needs" optionalNote="optional">
        <Textarea rows={2} className="min-h-16" defaultValue={guest?.accessibilityNeeds ?? undefined} maxLength={500} />
      </Field>
      <Field name="notes" label="Notes" optionalNote="only for you and your team">
        <Textarea rows={3} defaultValue={guest?.notes ?? undefined} maxLength={2000} />
      </Field>
    </>
  );
}
