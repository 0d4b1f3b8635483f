import { appUrl } from "@/lib/platform/app-url";
import { accountMail, type MailContent } from "../../mails/account-mail";

/**
 * Tells the old address that its account has moved on, with the way to take it back. Not where to: whoever reads this
 * mailbox today may be somebody whom the person has left.
 */
export function addressChangedMail({ name, secret }: { name: string; secret: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.address-changed",
    subject: "Your e-mail address was changed",
    heading: "Your e-mail address was changed",
    name,
    text: "Your Marquee account now uses another address, and other browsers were signed out. If that was you, all is well and there is nothing to do. If it was not, somebody else has been in your account: take it back.",
    button: { href: appUrl(`/address/back/${secret}`), label: "It was not me" },
    after:
      "That gives your account this address again, signs every browser out and has you choose a new password. The link works for two weeks.",
    footer: "You get this mail because it concerns the safety of your account.",
  });
}
