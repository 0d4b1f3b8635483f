import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { changePasswordAction } from "@/lib/features/accounts/actions";
import { PasswordInput } from "./password-input";
import { NewPasswordField } from "./register-form";

/** A new password for somebody who knows the present one. */
export function ChangePasswordForm({ email }: { email: string }) {
  return (
    <ActionForm action={changePasswordAction} resetOnSuccess aria-label="Change your password">
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="currentPassword" label="Present password" required>
          <PasswordInput autoComplete="current-password" />
        </Field>
        <NewPasswordField name="newPassword" label="New password" />
      </div>
      <FormActions>
        <SubmitButton variant="secondary" pendingText="Saving…">
          Change password
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
