import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { TakeBackForm } from "@/components/accounts/take-back-form";
import { TextLink } from "@/components/accounts/text-link";
import { LinkButton } from "@/components/ui/link-button";
import { loadAddressUndo } from "@/lib/features/accounts/address/loaders";

export const metadata: Metadata = {
  title: "Take your account back",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default async function TakeBackPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const undo = await loadAddressUndo(token);
  if (!undo) {
    return (
      <>
        <AuthHeading title="This link no longer works">
          It was used already, or is older than two weeks. If your account has your address again, choose a password for
          it.
        </AuthHeading>
        <LinkButton href="/forgot" variant="primary" block>
          Choose a new password
        </LinkButton>
        <AuthFooter>
          You know the password? <TextLink href="/sign-in">Sign in</TextLink>
        </AuthFooter>
      </>
    );
  }
  const address = <strong className="font-medium text-ink wrap-anywhere">{undo.oldEmail}</strong>;
  return (
    <>
      <AuthHeading title="Take your account back">
        <p>
          The account of {undo.name} used {address} and was moved to another address. If that was not you, take it back:
        </p>
        <ul className="mt-3 flex list-disc flex-col gap-1 pl-5">
          <li>the account uses {address} again,</li>
          <li>every browser is signed out and the password stops working,</li>
          <li>you choose a new password.</li>
        </ul>
      </AuthHeading>
      <TakeBackForm token={token} />
      <AuthFooter>It was you? Close this page, and all stays as it is.</AuthFooter>
    </>
  );
}
