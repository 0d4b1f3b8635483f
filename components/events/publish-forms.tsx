"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { changeSlugAction, setVisibilityAction } from "@/lib/features/events/actions";
import type { EventVisibility } from "@/lib/features/events/types";

const options = [
  { value: "private", label: "Private", description: "No public page. Guests use their personal links." },
  { value: "unlisted", label: "Unlisted", description: "Whoever has the address sees it; search engines do not." },
  { value: "public", label: "Public", description: "Anybody may find it, search engines too." },
] satisfies { value: EventVisibility; label: string; description: string }[];

/** Who may see the public page. */
export function VisibilityForm({ eventId, visibility }: { eventId: string; visibility: EventVisibility }) {
  return (
    <ActionForm action={setVisibilityAction} aria-label="Visibility">
      <input type="hidden" name="eventId" value={eventId} />
      <RadioGroup
        name="visibility"
        legend="Who sees the public page"
        hint="It is served from the moment the event is confirmed."
        options={options}
        defaultValue={visibility}
      />
      <FormActions>
        <SubmitButton variant="secondary" pendingText="Saving …">
          Save visibility
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Where the public page lives. */
export function AddressForm({ eventId, slug, base }: { eventId: string; slug: string; base: string }) {
  return (
    <ActionForm action={changeSlugAction} aria-label="Address">
      <input type="hidden" name="eventId" value={eventId} />
      <Field
        name="slug"
        label="Address of the page"
        hint={
          <>
            {base}/<wbr />… Links to the old address lead to the new one for good.
          </>
        }
        required
      >
        <Input defaultValue={slug} maxLength={60} autoCapitalize="none" spellCheck={false} />
      </Field>
      <FormActions>
        <SubmitButton variant="secondary" pendingText="Saving …">
          Save address
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
