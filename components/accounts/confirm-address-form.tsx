import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { confirmAddressAction } from "@/lib/features/accounts/address/actions";
import { PasswordInput } from "./password-input";

/** Confirms a new address by a press; who is not signed in to the account gives its password as well. */
export function ConfirmAddressForm({ token, isOwn }: { token: string; isOwn: boolean }) {
  return (
    <ActionForm action={confirmAddressAction} guardLeaving={false} aria-label="Confirm your new address">
      <input type="hidden" name="token" value={token} />
      {isOwn ? null : (
        <Field name="password" label="Password" hint="The one you sign in with." required>
          <PasswordInput autoComplete="current-password" />
        </Field>
      )}
      <SubmitButton block pendingText="Confirming…">
        {isOwn ? "Use this address" : "Use this address and sign in"}
      </SubmitButton>
    </ActionForm>
  );
}
