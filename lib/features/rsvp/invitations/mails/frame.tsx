import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailFrame } from "@/lib/platform/mail/frame";

type Props = {
  event: {
    name: string;
    organizationName: string;
    contactEmail: string | null;
    accentColor: string | null;
    coverUrl: string | null;
  };
  household: { name: string };
  locale: Locale;
  preview: string;
  /** The event's picture stands above it. */
  hasCover?: boolean;
  children: ReactNode;
};

/** A mail to guests in their event's look; its foot says why they get it, and how to ask. */
export function GuestMailFrame({ event, household, locale, preview, hasCover, children }: Props) {
  const t = translator(locale, "rsvpMails");
  return (
    <MailFrame
      preview={preview}
      lang={locale}
      accent={event.accentColor}
      brand={event.organizationName}
      {...(hasCover && event.coverUrl && { image: { src: event.coverUrl, alt: "" } })}
      footer={
        <>
          {t("footer", { organization: event.organizationName, event: event.name, name: household.name })}
          {event.contactEmail ? ` ${t("footer.reply")}` : null}
        </>
      }
    >
      {children}
    </MailFrame>
  );
}
