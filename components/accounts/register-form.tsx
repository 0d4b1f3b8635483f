import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { registerAction } from "@/lib/features/accounts/actions";
import { passwordMinLength } from "@/lib/features/accounts/rules/passwords";
import { PasswordInput } from "./password-input";
import { TextLink } from "./text-link";
import { UntilDone } from "./until-done";

/** Name, address and password; then: look into your mailbox. */
export function RegisterForm() {
  return (
    <ActionForm action={registerAction} guardLeaving={false} aria-label="Create an account">
      <UntilDone
        done={
          <p className="text-muted">
            Nothing there after a few minutes? Look into the spam folder, or{" "}
            <TextLink href="/verify">have the link sent again</TextLink>.
          </p>
        }
      >
        <Field name="name" label="Your name" required>
          <Input autoComplete="name" />
        </Field>
        <Field name="email" label="E-mail address" required>
          <Input type="email" autoComplete="username" inputMode="email" />
        </Field>
        <NewPasswordField />
        <SubmitButton block pendingText="Creating your account…">
          Create account
        </SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

/** A password to be chosen, with the rule told beforehand. */
export function NewPasswordField({ name = "password", label = "Password" }: { name?: string; label?: string }) {
  return (
    <Field name={name} label={label} required hint={`At least ${passwordMinLength} characters. A few words do well.`}>
      <PasswordInput autoComplete="new-password" />
    </Field>
  );
}
