import type { ReactNode } from "react";
import { MailFrame } from "@/lib/platform/mail/frame";
import { MailButton, MailHeading, MailLink, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import type { MailDraft } from "@/lib/platform/mail/types";

/** What a mail says, before it is known to whom and for which occasion. */
export type MailContent = Pick<MailDraft, "template" | "subject" | "html" | "text">;

type AccountMail = {
  template: string;
  subject: string;
  heading: string;
  name: string;
  text: ReactNode;
  button?: { href: string; label: string };
  /** What stands below the button. */
  after?: ReactNode;
  footer: ReactNode;
};

/** The shape that all mails about an account share. */
export async function accountMail(mail: AccountMail): Promise<MailContent> {
  const body = await renderMail(
    <MailFrame preview={mail.heading} lang="en" brand="Marquee" footer={mail.footer}>
      <MailHeading>{mail.heading}</MailHeading>
      <MailText>Hello {mail.name},</MailText>
      <MailText>{mail.text}</MailText>
      {mail.button ? (
        <>
          <MailButton href={mail.button.href}>{mail.button.label}</MailButton>
          <MailText muted>
            If the button does not work, open this address:{" "}
            <MailLink href={mail.button.href}>{mail.button.href}</MailLink>
          </MailText>
        </>
      ) : null}
      {mail.after ? <MailText muted>{mail.after}</MailText> : null}
    </MailFrame>,
  );
  return { template: mail.template, subject: mail.subject, ...body };
}
