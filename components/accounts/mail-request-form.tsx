import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { requestResetAction, resendVerificationAction } from "@/lib/features/accounts/actions";
import { UntilDone } from "./until-done";

const requests = { verify: resendVerificationAction, reset: requestResetAction };

type MailRequestFormProps = {
  kind: keyof typeof requests;
  button: ReactNode;
  label: string;
  email?: string | undefined;
};

/** Asks for a link by mail. The answer is the same whether the address is known. */
export function MailRequestForm({ kind, button, label, email }: MailRequestFormProps) {
  return (
    <ActionForm action={requests[kind]} guardLeaving={false} aria-label={label}>
      <UntilDone>
        <Field name="email" label="E-mail address" required>
          <Input type="email" autoComplete="username" inputMode="email" defaultValue={email} />
        </Field>
        <SubmitButton block pendingText="Sending…">
          {button}
        </SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}
