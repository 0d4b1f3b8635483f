import type { Metadata } from "next";
import { AuthHeading } from "@/components/accounts/auth-heading";
import { MailRequestForm } from "@/components/accounts/mail-request-form";
import { ResetForm } from "@/components/accounts/reset-form";
import { loadTokenHolder } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = {
  title: "Choose a new password",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const holder = await loadTokenHolder("reset_password", token);
  if (!holder) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, is older than an hour, or a newer one was sent. Have a new link sent.
        </AuthHeading>
        <MailRequestForm kind="reset" label="Send a new link" button="Send a new link" />
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Choose a new password">
        For <strong className="font-medium text-ink wrap-anywhere">{holder.email}</strong>. Every browser that is signed
        in will be signed out.
      </AuthHeading>
      <ResetForm token={token} email={holder.email} />
    </>
  );
}
