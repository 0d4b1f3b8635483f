import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName, formatSpan } from "@/lib/platform/i18n/format";
import { zoneName } from "@/lib/platform/i18n/formats";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailButton, MailFacts, MailHeading, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import type { MailDraft } from "@/lib/platform/mail/types";
import { formatInstant } from "@/lib/platform/zones";
import { GuestMailFrame } from "./frame";

/** What mails to guests tell of an event. */
export type InvitationMailEvent = {
  name: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  locale: string;
  where: string | null;
  /** ISO 3166-1; decides how English dates are written. */
  addressCountry: string | null;
  contactEmail: string | null;
  organizationName: string;
  accentColor: string | null;
  coverUrl: string | null;
  deadline: Date | null;
  introduction: string | null;
};

export type InvitationMailHousehold = { name: string; locale: string | null };

export type MailContent = Pick<MailDraft, "template" | "subject" | "html" | "text">;

/** The invitation to one household, with its own link, in its language and the event's look. */
export async function invitationMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  url: string,
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const dates = dateLocale(locale, event.addressCountry);
  const t = translator(locale, "rsvpMails");
  const basics = translator(locale, "basics");
  const deadline = event.deadline ? formatInstant(event.deadline, event.timeZone, dates) : null;
  const when = whenOf(event, dates);
  const body = await renderMail(
    <GuestMailFrame
      event={event}
      household={household}
      locale={locale}
      preview={t("invitation.preview", { event: event.name, when })}
      hasCover
    >
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>{t("invitation.line", { event: event.name })}</MailText>
      <MailHeading>{event.name}</MailHeading>
      <MailFacts
        rows={[
          { label: basics("when"), value: when },
          ...(event.where ? [{ label: basics("where"), value: event.where }] : []),
        ]}
      />
      {paragraphsOf(event.introduction).map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      <MailText>{deadline ? t("invitation.answerBy", { deadline }) : t("invitation.answer")}</MailText>
      <MailButton href={url} accent={event.accentColor}>
        {t("invitation.button")}
      </MailButton>
      <MailText muted>{t("invitation.personal", { name: household.name })}</MailText>
    </GuestMailFrame>,
  );
  return { template: "rsvp.invitation", subject: t("invitation.subject", { event: event.name }), ...body };
}

/** When an event is, in its own zone with the zone named. */
export function whenOf(event: Pick<InvitationMailEvent, "startsAt" | "endsAt" | "timeZone">, locale: string): string {
  const { startsAt, endsAt, timeZone } = event;
  const span = formatSpan(startsAt, endsAt, timeZone, locale, { dateStyle: "full", timeStyle: "short" });
  return `${span} ${zoneName(startsAt, timeZone, locale)}`;
}

function paragraphsOf(text: string | null): string[] {
  return [...new Set((text ?? "").split(/\n+/).map((line) => line.trim()))].filter((line) => line !== "");
}
