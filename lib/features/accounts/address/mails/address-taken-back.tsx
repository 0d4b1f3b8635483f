import { appUrl } from "@/lib/platform/app-url";
import { MailLink } from "@/lib/platform/mail/parts";
import { accountMail, type MailContent } from "../../mails/account-mail";

/** Tells an address that its account has gone back to the one it had before. */
export function addressTakenBackMail({ name }: { name: string }): Promise<MailContent> {
  return accountMail({
    template: "accounts.address-taken-back",
    subject: "Your account is back at its old address",
    heading: "Your account is back at its old address",
    name,
    text: "Somebody opened the link that we had mailed to the old address of this Marquee account, and said that the change to this address was not theirs. This address no longer opens the account.",
    after: (
      <>
        Was the change yours? Then look into the mailbox of the old address, or{" "}
        <MailLink href={appUrl("/forgot")}>have a link sent there</MailLink>.
      </>
    ),
    footer: "You get this mail because it concerns the safety of your account.",
  });
}
