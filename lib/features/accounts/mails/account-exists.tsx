import { appUrl } from "@/lib/platform/app-url";
import { MailLink } from "@/lib/platform/mail/parts";
import { accountMail, type MailContent } from "./account-mail";

/** Tells the owner of an account that somebody tried to register its address again. */
export function accountExistsMail(): Promise<MailContent> {
  return accountMail({
    template: "accounts.account-exists",
    subject: "You already have an account",
    heading: "You already have an account",
    // Not the name that was typed: the account's owner did not type it.
    name: "there",
    text: "Somebody, perhaps you, tried to register this address. You have an account already: sign in to it.",
    button: { href: appUrl("/sign-in"), label: "Sign in" },
    after: (
      <>
        Forgot the password? <MailLink href={appUrl("/forgot")}>Choose a new one</MailLink>.
      </>
    ),
    footer: "If it was not you, do nothing: your account is as it was.",
  });
}
