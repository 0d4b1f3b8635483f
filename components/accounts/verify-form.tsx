import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { verifyAddressAction } from "@/lib/features/accounts/actions";
import { PasswordInput } from "./password-input";

/** Confirms an address by a press of a button: mail scanners only follow links. */
export function VerifyForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={verifyAddressAction} guardLeaving={false} aria-label="Confirm your address">
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="password" label="Password" hint="The one you chose when you registered." required>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton block pendingText="Confirming…">
        Confirm and sign in
      </SubmitButton>
    </ActionForm>
  );
}
