import { appUrl } from "@/lib/platform/app-url";
import { accountMail, type MailContent } from "./account-mail";

/** Asks somebody who registered to prove that the address is theirs. */
export function verifyAddressMail({ name, secret }: { name: string; secret: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.verify-address",
    subject: "Confirm your e-mail address",
    heading: "Confirm your e-mail address",
    name,
    text: "One step is left: open this link and enter the password you chose. Then your account is ready.",
    button: { href: appUrl(`/verify/${secret}`), label: "Confirm my address" },
    after: "The link works once, and for three days.",
    footer: "Somebody registered this address with Marquee. If it was not you, do nothing: no account is made.",
  });
}
