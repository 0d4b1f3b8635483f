import { appUrl } from "@/lib/platform/app-url";
import { accountMail, type MailContent } from "../../mails/account-mail";

/** Asks whether a new address is really of the person who wants to use it. */
export function confirmAddressMail({ name, secret }: { name: string; secret: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.confirm-address",
    subject: "Confirm your new e-mail address",
    heading: "Confirm your new e-mail address",
    name: "there",
    text: `${name} wants to use this address for their Marquee account. If that is you, one step is left.`,
    button: { href: appUrl(`/address/${secret}`), label: "Confirm this address" },
    after: "The link works once, and for one day.",
    footer: "If it was not you, do nothing: the account then keeps the address it has.",
  });
}
