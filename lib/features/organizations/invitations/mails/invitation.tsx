import { appUrl } from "@/lib/platform/app-url";
import { MailFrame } from "@/lib/platform/mail/frame";
import { MailButton, MailHeading, MailLink, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import type { MailDraft } from "@/lib/platform/mail/types";
import { membershipRoleWords, staffRoleWords } from "../../rules/roles";
import type { Offer } from "../types";

type InvitationMail = {
  organizationName: string;
  accentColor: string | null;
  inviterName: string;
  offer: Offer;
  secret: string;
};

/** Asks somebody to join an organization or the team of one of its events. */
export async function invitationMail({
  organizationName,
  accentColor,
  inviterName,
  offer,
  secret,
}: InvitationMail): Promise<Pick<MailDraft, "template" | "subject" | "html" | "text" | "fromName">> {
  const to = offer.kind === "staff" ? `the team of ${offer.eventName}` : organizationName;
  const words = offer.kind === "staff" ? staffRoleWords[offer.role] : membershipRoleWords[offer.role];
  const link = appUrl(`/invite/${secret}`);
  const subject = `${inviterName} invites you to ${to}`;
  const body = await renderMail(
    <MailFrame
      preview={subject}
      lang="en"
      accent={accentColor}
      brand={organizationName}
      footer={`You get this mail because ${inviterName} of ${organizationName} entered your address. If you do not know them, do nothing.`}
    >
      <MailHeading>{subject}</MailHeading>
      <MailText>
        As <strong>{words.label}</strong>. {words.meaning}
      </MailText>
      <MailButton href={link} accent={accentColor}>
        Look at the invitation
      </MailButton>
      <MailText muted>
        The link works once, and for two weeks. If the button does not work, open this address:{" "}
        <MailLink href={link} accent={accentColor}>
          {link}
        </MailLink>
      </MailText>
    </MailFrame>,
  );
  return { template: "organizations.invitation", subject, fromName: organizationName, ...body };
}
