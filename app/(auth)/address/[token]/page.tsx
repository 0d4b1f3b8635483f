import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { ConfirmAddressForm } from "@/components/accounts/confirm-address-form";
import { LinkButton } from "@/components/ui/link-button";
import { loadAddressChange } from "@/lib/features/accounts/address/loaders";

export const metadata: Metadata = {
  title: "Confirm your new address",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function ConfirmAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { change, isSignedIn } = await loadAddressChange(token);
  if (!change) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, is older than a day, or the change was cancelled or asked for anew. Your profile says
          which address your account has, and sends a new link.
        </AuthHeading>
        <LinkButton href={isSignedIn ? "/profile" : "/sign-in?next=%2Fprofile"} variant="primary" block>
          {isSignedIn ? "Go to your profile" : "Sign in"}
        </LinkButton>
      </>
    );
  }
  const address = <strong className="font-medium text-ink wrap-anywhere">{change.newEmail}</strong>;
  return (
    <>
      <AuthHeading title="Confirm your new address">
        {change.isOwn ? (
          <>From now on you sign in with {address}. Your other browsers will be signed out.</>
        ) : (
          <>
            {change.name} wants to use {address} for their account. If that is you, enter the password of the account.
            Every other browser will be signed out.
          </>
        )}
      </AuthHeading>
      <ConfirmAddressForm token={token} isOwn={change.isOwn} />
      {change.isOwn ? null : (
        <AuthFooter>It is not you? Close this page; the address is then used for nothing.</AuthFooter>
      )}
    </>
  );
}
