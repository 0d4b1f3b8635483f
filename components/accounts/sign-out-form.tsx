import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { signOutAction } from "@/lib/features/accounts/actions";

/** Signs this browser out; `next` is where the following sign-in leads. */
export function SignOutForm({ next, children }: { next?: string; children: ReactNode }) {
  return (
    <ActionForm action={signOutAction} guardLeaving={false} aria-label="Sign out">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <SubmitButton variant="secondary" block>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
