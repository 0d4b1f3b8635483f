import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { MailRequestForm } from "@/components/accounts/mail-request-form";
import { MailboxNote } from "@/components/accounts/mailbox-note";
import { TextLink } from "@/components/accounts/text-link";
import { loadHasMailbox } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = { title: "Forgot your password?" };

export default async function ForgotPage() {
  const hasMailbox = await loadHasMailbox();
  return (
    <>
      <AuthHeading title="Forgot your password?">
        Enter your e-mail address, and we send you a link to choose a new one.
      </AuthHeading>
      <MailRequestForm kind="reset" label="Forgot your password?" button="Send the link" />
      <MailboxNote shown={hasMailbox} />
      <AuthFooter>
        Remembered it? <TextLink href="/sign-in">Sign in</TextLink>
      </AuthFooter>
    </>
  );
}
