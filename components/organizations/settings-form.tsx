import { ZoneSelect } from "@/components/accounts/zone-select";
import { ImageUpload } from "@/components/files/image-upload";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { updateOrganizationSettingsAction } from "@/lib/features/organizations/actions";
import type { OrganizationSettings } from "@/lib/features/organizations/types";
import { AccentField } from "./accent-field";

type SettingsFormProps = {
  settings: OrganizationSettings;
  zones: readonly SelectOption[];
  currencies: readonly SelectOption[];
  languages: readonly SelectOption[];
};

/** Name, brand, and what new events start from. */
export function SettingsForm({ settings, zones, currencies, languages }: SettingsFormProps) {
  return (
    <ActionForm action={updateOrganizationSettingsAction} aria-label="Organization settings" className="gap-6">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <Input autoComplete="organization" defaultValue={settings.name} />
        </Field>
        <Field name="slug" label="Short name" hint="Letters, digits and hyphens, as in addresses." required>
          <Input defaultValue={settings.slug} spellCheck={false} autoCapitalize="none" />
        </Field>
        <Field
          name="locale"
          label="Language of new events"
          hint="What guests read; each event can have its own."
          required
        >
          <Select options={languages} defaultValue={settings.locale} />
        </Field>
        <Field name="currency" label="Currency of new events" required>
          <Select options={currencies} defaultValue={settings.currency} />
        </Field>
        <Field name="timeZone" label="Time zone of new events" required>
          <ZoneSelect options={zones} defaultValue={settings.timeZone} />
        </Field>
      </div>
      <div className="grid gap-6 border-t border-border pt-5 sm:grid-cols-2">
        <AccentField defaultValue={settings.accentColor} />
        <ImageUpload
          name="logoFileId"
          label="Logo"
          purpose="logo"
          fileId={settings.logoFileId}
          alt={`Logo of ${settings.name}`}
          hint="Best with a transparent background."
        />
      </div>
      <FormActions>
        <SubmitButton pendingText="Saving…">Save settings</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
