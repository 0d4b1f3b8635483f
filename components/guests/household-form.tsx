"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { updateHouseholdAction } from "@/lib/features/guests/households/actions";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { localeName, locales } from "@/lib/platform/i18n/locales";
import { useGuests } from "./guests-context";
import { useGuestAction } from "./use-guest-action";

const languages = [
  { value: "", label: "The event's language" },
  ...locales.map((value) => ({ value, label: localeName(value) })),
];

/** Changes a household: how it is addressed, where its mail goes, whom it may bring. */
export function HouseholdForm({ household, onSaved }: { household: HouseholdDetail; onSaved?: () => void }) {
  const { eventId } = useGuests();
  const { settle } = useGuestAction();
  const first = household.email ? undefined : household.mailedTo;
  return (
    <ActionForm
      action={updateHouseholdAction}
      onSuccess={(answer) => {
        onSaved?.();
        void settle(answer);
      }}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="householdId" value={household.id} />
      <Field name="name" label="Name" required>
        <Input defaultValue={household.name} maxLength={160} />
      </Field>
      <Field name="envelope" label="On the envelope" optionalNote="optional" hint="The name when empty.">
        <Input defaultValue={household.envelope ?? undefined} maxLength={160} placeholder={household.name} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="email"
          label="E-mail"
          optionalNote="optional"
          hint={first ? `Mail goes to ${first} while this is empty.` : "Where invitations go."}
        >
          <Input type="email" defaultValue={household.email ?? undefined} maxLength={254} />
        </Field>
        <Field name="phone" label="Phone" optionalNote="optional">
          <Input type="tel" defaultValue={household.phone ?? undefined} maxLength={40} />
        </Field>
        <Field
          name="allowance"
          label="Plus-ones allowed"
          hint={
            household.plusOnes > 0 ? `${household.plusOnes} already named.` : "People it may bring and name itself."
          }
        >
          <Input type="number" inputMode="numeric" min={0} max={50} defaultValue={household.allowance} />
        </Field>
        <Field name="locale" label="Language">
          <Select defaultValue={household.locale ?? ""} options={languages} />
        </Field>
      </div>
      <Field name="addressLine" label="Street address" optionalNote="optional">
        <Input defaultValue={household.addressLine ?? undefined} maxLength={200} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]">
        <Field name="addressPostalCode" label="Postal code">
          <Input defaultValue={household.addressPostalCode ?? undefined} maxLength={20} />
        </Field>
        <Field name="addressCity" label="City">
          <Input defaultValue={household.addressCity ?? undefined} maxLength={100} />
        </Field>
        <Field name="addressCountry" label="Country">
          <Input defaultValue={household.addressCountry ?? undefined} maxLength={60} placeholder="France" />
        </Field>
      </div>
      <FormActions className="sticky -bottom-5 z-10 -mx-5 border-t border-border bg-raised px-5 py-3">
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
