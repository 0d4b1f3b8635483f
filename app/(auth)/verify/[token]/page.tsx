import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { MailRequestForm } from "@/components/accounts/mail-request-form";
import { TextLink } from "@/components/accounts/text-link";
import { VerifyForm } from "@/components/accounts/verify-form";
import { LinkButton } from "@/components/ui/link-button";
import { loadIsSignedIn, loadTokenHolder } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = {
  title: "Confirm your address",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function VerifyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const holder = await loadTokenHolder("verify_email", token);
  // Who opens it a second time, or goes back to it, is in already.
  if (!holder && (await loadIsSignedIn())) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, or a newer one was sent. You are signed in, so there is nothing left to confirm.
        </AuthHeading>
        <LinkButton href="/dashboard" variant="primary" block>
          Go to the dashboard
        </LinkButton>
        <AuthFooter>
          It was for another account? <TextLink href="/verify">Send its link again</TextLink>
        </AuthFooter>
      </>
    );
  }
  if (!holder) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, is older than three days, or a newer one was sent. If you confirmed your address,{" "}
          <TextLink href="/sign-in">sign in</TextLink>; otherwise have a new link sent.
        </AuthHeading>
        <MailRequestForm kind="verify" label="Send a new link" button="Send a new link" />
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Confirm your address">
        Enter the password you chose for <strong className="font-medium text-ink wrap-anywhere">{holder.email}</strong>,
        and your account is ready.
      </AuthHeading>
      <VerifyForm token={token} email={holder.email} />
      <AuthFooter>
        You did not choose this password? <TextLink href="/forgot">Choose a new one</TextLink>; that confirms the
        address too.
      </AuthFooter>
    </>
  );
}
