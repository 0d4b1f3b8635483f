import type { Metadata } from "next";
import { AuthHeading } from "@/components/accounts/auth-heading";
import { MailRequestForm } from "@/components/accounts/mail-request-form";
import { ResetForm } from "@/components/accounts/reset-form";
import { Banner } from "@/components/ui/banner";
import { loadTokenHolder } from "@/lib/features/accounts/loaders";

export const metadata: Metadata = {
  title: "Choose a new password",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

type ResetProps = { params: Promise<{ token: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export default async function ResetPage({ params, searchParams }: ResetProps) {
  const [{ token }, { notice }] = await Promise.all([params, searchParams]);
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
      {notice === "taken-back" ? (
        <Banner tone="success" className="mb-5">
          <p role="status">
            Your account has this address again. It opens with a new password alone: choose one now. We have mailed you
            this link too.
          </p>
        </Banner>
      ) : null}
      <ResetForm token={token} email={holder.email} />
    </>
  );
}
