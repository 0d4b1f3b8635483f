import { TextLink } from "./text-link";

/** Where mails are kept in this installation instead of being sent: told where that is so. */
export function MailboxNote({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <p className="mt-4 text-[0.9286em] text-muted">
      Mails do not leave this installation. <TextLink href="/dev/mailbox">Read them in its mailbox</TextLink>.
    </p>
  );
}
