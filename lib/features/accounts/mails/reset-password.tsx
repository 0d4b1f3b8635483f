import { appUrl } from "@/lib/platform/app-url";
import { accountMail, type MailContent } from "./account-mail";

/** Lets somebody who forgot their password choose a new one. */
export function resetPasswordMail({ name, secret }: { name: string; secret: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.reset-password",
    subject: "Choose a new password",
    heading: "Choose a new password",
    name,
    text: "You asked for a way to choose a new password. Every browser that is signed in will be signed out.",
    button: { href: appUrl(`/reset/${secret}`), label: "Choose a new password" },
    after: "The link works once, and for one hour.",
    footer: "If you did not ask for this, do nothing: your password stays as it is.",
  });
}
