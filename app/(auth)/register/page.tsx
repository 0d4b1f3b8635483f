import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { MailboxNote } from "@/components/accounts/mailbox-note";
import { RegisterForm } from "@/components/accounts/register-form";
import { TextLink } from "@/components/accounts/text-link";
import { loadHasMailbox } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = { title: "Create an account" };

export default async function RegisterPage() {
  const hasMailbox = await loadHasMailbox();
  return (
    <>
      <AuthHeading title="Create an account">Plan your events with everybody who helps you.</AuthHeading>
      <RegisterForm />
      <MailboxNote shown={hasMailbox} />
      <AuthFooter>
        You have an account? <TextLink href="/sign-in">Sign in</TextLink>
      </AuthFooter>
    </>
  );
}
