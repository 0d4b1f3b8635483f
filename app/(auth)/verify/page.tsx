import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { MailRequestForm } from "@/components/accounts/mail-request-form";
import { MailboxNote } from "@/components/accounts/mailbox-note";
import { TextLink } from "@/components/accounts/text-link";
import { loadHasMailbox } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = { title: "Send the confirmation link again" };

export default async function ResendPage() {
  const hasMailbox = await loadHasMailbox();
  return (
    <>
      <AuthHeading title="Send the link again">
        We send a new link to confirm your address; older ones then no longer work.
      </AuthHeading>
      <MailRequestForm kind="verify" label="Send the link again" button="Send a new link" />
      <MailboxNote shown={hasMailbox} />
      <AuthFooter>
        Confirmed already? <TextLink href="/sign-in">Sign in</TextLink>
      </AuthFooter>
    </>
  );
}
