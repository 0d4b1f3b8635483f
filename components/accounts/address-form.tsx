import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { changeAddressAction } from "@/lib/features/accounts/address/actions";
import { PasswordInput } from "./password-input";

/** Another address for the account, once a link that goes there was opened. */
export function AddressForm({ email }: { email: string }) {
  return (
    <ActionForm action={changeAddressAction} aria-label="Change your e-mail address">
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="newEmail" label="New e-mail address" hint="We send a link there first." required>
          <Input type="email" autoComplete="email" inputMode="email" />
        </Field>
        <Field name="currentPassword" label="Your password" hint="So that nobody else moves your account." required>
          <PasswordInput autoComplete="current-password" />
        </Field>
      </div>
      <FormActions>
        <SubmitButton variant="secondary" pendingText="Sending…">
          Send the link
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
