import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { signInAction } from "@/lib/features/accounts/actions";
import { PasswordInput } from "./password-input";
import { TextLink } from "./text-link";

/** E-mail address and password. `next` is where to go afterwards. */
export function SignInForm({ next, email }: { next?: string | undefined; email?: string | undefined }) {
  return (
    <ActionForm action={signInAction} guardLeaving={false} aria-label="Sign in">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Field name="email" label="E-mail address" required>
        <Input type="email" autoComplete="username" inputMode="email" defaultValue={email} />
      </Field>
      <div>
        <Field name="password" label="Password" required>
          <PasswordInput autoComplete="current-password" />
        </Field>
        <p className="mt-2 text-[0.9286em]">
          <TextLink href="/forgot">Forgot your password?</TextLink>
        </p>
      </div>
      <SubmitButton block pendingText="Signing in…">
        Sign in
      </SubmitButton>
    </ActionForm>
  );
}
