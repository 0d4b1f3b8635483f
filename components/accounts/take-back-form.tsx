import { ActionForm, SubmitButton } from "@/components/ui/form";
import { takeAddressBackAction } from "@/lib/features/accounts/address/actions";

/** Gives an account its old address back by a press: mail scanners only follow links. */
export function TakeBackForm({ token }: { token: string }) {
  return (
    <ActionForm action={takeAddressBackAction} guardLeaving={false} aria-label="Take your account back">
      <input type="hidden" name="token" value={token} />
      <SubmitButton block variant="danger" pendingText="Taking it back…">
        Take it back and choose a password
      </SubmitButton>
    </ActionForm>
  );
}
