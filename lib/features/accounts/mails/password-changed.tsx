import { appUrl } from "@/lib/platform/app-url";
import { MailLink } from "@/lib/platform/mail/parts";
import { accountMail, type MailContent } from "./account-mail";

/** Tells the owner that the password of their account is a new one. */
export function passwordChangedMail({ name }: { name: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.password-changed",
    subject: "Your password was changed",
    heading: "Your password was changed",
    name,
    text: "The password of your account is a new one. Other browsers were signed out.",
    after: (
      <>
        Was it not you? <MailLink href={appUrl("/forgot")}>Choose a new password</MailLink> at once.
      </>
    ),
    footer: "You get this mail because it concerns the safety of your account.",
  });
}
