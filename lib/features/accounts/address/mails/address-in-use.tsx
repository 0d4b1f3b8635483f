import { appUrl } from "@/lib/platform/app-url";
import { MailLink } from "@/lib/platform/mail/parts";
import { accountMail, type MailContent } from "../../mails/account-mail";

/** Tells the owner of an account that somebody wanted to use its address for another account. */
export function addressInUseMail(): Promise<MailContent> {
  return accountMail({
    template: "accounts.address-in-use",
    subject: "This address already has an account",
    heading: "This address already has an account",
    // Not the other account's name: neither of the two need know of the other.
    name: "there",
    text: "Somebody, perhaps you, wanted to use this address for another Marquee account. It has one of its own: sign in to it, or give that one another address first.",
    button: { href: appUrl("/sign-in"), label: "Sign in" },
    after: (
      <>
        Forgot the password? <MailLink href={appUrl("/forgot")}>Choose a new one</MailLink>.
      </>
    ),
    footer: "If it was not you, do nothing: your account is as it was.",
  });
}
