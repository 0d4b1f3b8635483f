import { displayName } from "@/lib/features/guests/rules";
import { sessionsComing } from "@/lib/features/rsvp/answers/rules/coming";
import type { RsvpGuest, RsvpState } from "@/lib/features/rsvp/answers/types";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName } from "@/lib/platform/i18n/format";
import { type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailButton, MailFacts, MailHeading, MailLink, MailText } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import { formatInstant } from "@/lib/platform/zones";
import { GuestMailFrame } from "./frame";
import type { InvitationMailEvent, InvitationMailHousehold, MailContent } from "./invitation";

const words = { accepted: "coming", declined: "notComing", tentative: "maybe", pending: "noAnswer" } as const;

/** What a household has answered, as it is written down, with the link to change it and, for whoever comes, their calendar file. */
export async function confirmationMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  state: RsvpState,
  url: string,
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const t = translator(locale, "rsvpMails");
  const { guestNote } = state.household;
  const body = await renderMail(
    <GuestMailFrame event={event} household={household} locale={locale} preview={t("confirmation.preview")}>
      <MailHeading>{t("confirmation.heading")}</MailHeading>
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>{t("confirmation.line", { event: event.name })}</MailText>
      <MailFacts
        rows={state.guests
          .filter((guest) => guest.sessionIds.length > 0)
          .map((guest) => ({
            label: displayName(guest),
            value: <Answers guest={guest} state={state} locale={locale} />,
          }))}
      />
      {guestNote ? (
        <MailText muted>
          {t("confirmation.note")}
          <br />
          <em>{guestNote}</em>
        </MailText>
      ) : null}
      <MailButton href={url} accent={event.accentColor}>
        {t("confirmation.button")}
      </MailButton>
      {sessionsComing(state.guests).size > 0 ? (
        <MailText>
          <MailLink href={`${url}/calendar`} accent={event.accentColor}>
            {t("countdown.calendar")}
          </MailLink>
        </MailText>
      ) : null}
      {event.deadline ? (
        <MailText muted>
          {t("confirmation.changeable", {
            deadline: formatInstant(event.deadline, event.timeZone, dateLocale(locale, event.addressCountry)),
          })}
        </MailText>
      ) : null}
    </GuestMailFrame>,
  );
  return { template: "rsvp.confirmation", subject: t("confirmation.subject", { event: event.name }), ...body };
}

function Answers({ guest, state, locale }: { guest: RsvpGuest; state: RsvpState; locale: Locale }) {
  const t = translator(locale, "rsvp");
  const sessions = state.sessions.filter((session) => guest.sessionIds.includes(session.id));
  return sessions.map((session, index) => {
    const answer = guest.answers[session.id];
    const meal = session.meals.find((each) => each.id === answer?.mealOptionId)?.name;
    return (
      <span key={session.id}>
        {index > 0 ? <br /> : null}
        {session.name}: {t(words[answer?.status ?? "pending"])}
        {meal ? ` · ${meal}` : ""}
      </span>
    );
  });
}
