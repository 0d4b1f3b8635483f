import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName, formatSpan } from "@/lib/platform/i18n/format";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailButton, MailFacts, MailHeading, MailLink, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import { GuestMailFrame } from "../../invitations/mails/frame";
import {
  type InvitationMailEvent,
  type InvitationMailHousehold,
  type MailContent,
  whenOf,
} from "../../invitations/mails/invitation";
import { MailNote } from "./reminder";

/** A part of the event that the household comes to. */
type CountdownSession = { id: string; name: string; startsAt: Date; endsAt: Date; place: string | null };

type Given = {
  url: string;
  note: string | null;
  /** Calendar days until the event, on the clock of its zone. */
  days: number;
  sessions: readonly CountdownSession[];
};

/** Tells a household that comes when and where, with the parts that it comes to and its calendar file. */
export async function countdownMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  { url, note, days, sessions }: Given,
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const dates = dateLocale(locale, event.addressCountry);
  const [t, basics] = [translator(locale, "rsvpMails"), translator(locale, "basics")];
  const subject = t("countdown.subject", { event: event.name, count: days });
  const style = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;
  const body = await renderMail(
    <GuestMailFrame event={event} household={household} locale={locale} preview={t("countdown.preview")} hasCover>
      <MailHeading>{subject}</MailHeading>
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>{t("countdown.line", { event: event.name })}</MailText>
      <MailFacts
        rows={[
          { label: basics("when"), value: whenOf(event, dates) },
          ...(event.where ? [{ label: basics("where"), value: event.where }] : []),
          ...sessions.map(({ name, startsAt, endsAt, place }) => ({
            label: name,
            value: [formatSpan(startsAt, endsAt, event.timeZone, dates, style), place].filter(Boolean).join(" · "),
          })),
        ]}
      />
      <MailNote note={note} />
      <MailButton href={url} accent={event.accentColor}>
        {t("countdown.button")}
      </MailButton>
      <MailText>
        <MailLink href={`${url}/calendar`} accent={event.accentColor}>
          {t("countdown.calendar")}
        </MailLink>
      </MailText>
    </GuestMailFrame>,
  );
  return { template: "rsvp.countdown", subject, ...body };
}
