import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName } from "@/lib/platform/i18n/format";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailHeading, MailLink, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import { GuestMailFrame } from "../../invitations/mails/frame";
import {
  type InvitationMailEvent,
  type InvitationMailHousehold,
  type MailContent,
  whenOf,
} from "../../invitations/mails/invitation";
import { MailNote } from "../../reminders/mails/reminder";

/** Tells a household that the event does not take place. `reason` are the planner's words. */
export async function cancelledMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  { url, reason }: { url: string; reason: string | null },
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const t = translator(locale, "rsvpMails");
  const body = await renderMail(
    <GuestMailFrame
      event={event}
      household={household}
      locale={locale}
      preview={t("cancelled.preview", { event: event.name })}
    >
      <MailHeading>{t("cancelled.subject", { event: event.name })}</MailHeading>
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>
        {t("cancelled.line", { event: event.name, when: whenOf(event, dateLocale(locale, event.addressCountry)) })}
      </MailText>
      <MailNote note={reason} />
      <MailText>
        <MailLink href={`${url}/calendar`} accent={event.accentColor}>
          {t("cancelled.calendar")}
        </MailLink>
      </MailText>
    </GuestMailFrame>,
  );
  return { template: "rsvp.cancelled", subject: t("cancelled.subject", { event: event.name }), ...body };
}
