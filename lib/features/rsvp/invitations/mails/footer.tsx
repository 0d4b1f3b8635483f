import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = {
  event: { name: string; organizationName: string; contactEmail: string | null };
  household: { name: string };
  locale: Locale;
};

/** Why a guest gets this mail, and how to ask. */
export function GuestMailFooter({ event, household, locale }: Props) {
  const t = translator(locale, "rsvpMails");
  return (
    <>
      {t("footer", { organization: event.organizationName, event: event.name, name: household.name })}
      {event.contactEmail ? ` ${t("footer.reply")}` : null}
    </>
  );
}
