import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { addressedName } from "@/lib/platform/i18n/format";
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
import type { TimeChange } from "../types";

type Given = { url: string; changes: readonly TimeChange[] };

/** Tells a household what is now elsewhere or at another time, beside what they knew, with the calendar file. */
export async function changedMail(
  event: InvitationMailEvent,
  household: InvitationMailHousehold,
  { url, changes }: Given,
): Promise<MailContent> {
  const locale = pickLocale(household.locale, event.locale);
  const dates = dateLocale(locale, event.addressCountry);
  const [t, basics] = [translator(locale, "rsvpMails"), translator(locale, "basics")];
  const body = await renderMail(
    <GuestMailFrame
      event={event}
      household={household}
      locale={locale}
      preview={t("changed.preview", { when: whenOf(event, dates) })}
    >
      <MailText>{t("invitation.greeting", { name: addressedName(household.name, t.locale) })}</MailText>
      <MailText>{t("changed.line", { event: event.name })}</MailText>
      <MailHeading>{event.name}</MailHeading>
      <MailFacts
        rows={changes.map(({ name, what, before, now }) => ({
          label: [name, basics(what)].filter(Boolean).join(" · "),
          value: (
            <>
              <strong>{now ?? "–"}</strong>
              {before ? (
                <>
                  <br />
                  <span className="m-muted">{t("changed.was", { before })}</span>
                </>
              ) : null}
            </>
          ),
        }))}
      />
      <MailButton href={url} accent={event.accentColor}>
        {t("changed.button")}
      </MailButton>
      <MailText muted>
        <MailLink href={`${url}/calendar`} accent={event.accentColor}>
          {t("changed.calendar")}
        </MailLink>
      </MailText>
    </GuestMailFrame>,
  );
  return { template: "rsvp.changed", subject: t("changed.subject", { event: event.name }), ...body };
}
