import { ZoneSelect } from "@/components/accounts/zone-select";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { createOrganizationAction } from "@/lib/features/organizations/actions";

type CreateOrganizationFormProps = {
  zones: readonly SelectOption[];
  currencies: readonly SelectOption[];
  timeZone: string;
};

/** The first questions about an organization; the rest is in its settings. */
export function CreateOrganizationForm({ zones, currencies, timeZone }: CreateOrganizationFormProps) {
  return (
    <ActionForm action={createOrganizationAction} guardLeaving={false} aria-label="Create an organization">
      <Field name="name" label="What is your organization called?" hint="Your company, school or community." required>
        <Input autoComplete="organization" />
      </Field>
      <Field name="currency" label="Currency" required>
        <Select options={currencies} defaultValue="EUR" />
      </Field>
      <Field
        name="timeZone"
        label="Time zone"
        hint="Where most of your events are. Each event can have its own."
        required
      >
        <ZoneSelect options={zones} defaultValue={timeZone} guess={timeZone === "UTC"} />
      </Field>
      <SubmitButton block pendingText="Creating…">
        Create organization
      </SubmitButton>
    </ActionForm>
  );
}
