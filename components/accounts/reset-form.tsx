import { ActionForm, SubmitButton } from "@/components/ui/form";
import { resetPasswordAction } from "@/lib/features/accounts/actions";
import { NewPasswordField } from "./register-form";

/** Chooses a new password by a mailed link. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={resetPasswordAction} guardLeaving={false} aria-label="Choose a new password">
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label="New password" />
      <SubmitButton block pendingText="Saving…">
        Save new password
      </SubmitButton>
    </ActionForm>
  );
}
