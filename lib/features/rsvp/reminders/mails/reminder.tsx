import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName } from "@/lib/platform/i18n/format";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailButton, MailFacts, MailHeading, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import { formatInstant } from "@/lib/platform/zones";
import { GuestMailFrame } from "../../invitations/mails/frame";
import {
  type InvitationMailEvent,
  type InvitationMailHousehold,
  type MailContent,
  whenOf,
} from "../../invitations/mails/invitation";

/** Asks a household for the answer that it still owes, in its language. `note` are the planner's own words. */
export async function reminderMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  { url, note }: { url: string; note: string | null },
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const dates = dateLocale(locale, event.addressCountry);
  const [t, basics] = [translator(locale, "rsvpMails"), translator(locale, "basics")];
  const deadline = event.deadline ? formatInstant(event.deadline, event.timeZone, dates) : null;
  const body = await renderMail(
    <GuestMailFrame event={event} household={household} locale={locale} preview={t("reminder.preview")} hasCover>
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>{t("reminder.line", { event: event.name })}</MailText>
      <MailHeading>{event.name}</MailHeading>
      <MailFacts
        rows={[
          { label: basics("when"), value: whenOf(event, dates) },
          ...(event.where ? [{ label: basics("where"), value: event.where }] : []),
        ]}
      />
      <MailNote note={note} />
      {deadline ? <MailText>{t("invitation.answerBy", { deadline })}</MailText> : null}
      <MailButton href={url} accent={event.accentColor}>
        {t("reminder.button")}
      </MailButton>
      <MailText muted>{t("reminder.personal", { name: household.name })}</MailText>
    </GuestMailFrame>,
  );
  return { template: "rsvp.reminder", subject: t("reminder.subject", { event: event.name }), ...body };
}

/** The planner's own words, a paragraph for each line. */
export function MailNote({ note }: { note: string | null }) {
  const lines = [...new Set((note ?? "").split(/\n+/).map((line) => line.trim()))].filter((line) => line !== "");
  return lines.map((line) => <MailText key={line}>{line}</MailText>);
}
