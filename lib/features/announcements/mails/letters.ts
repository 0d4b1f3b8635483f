import type { EventScope } from "@/lib/platform/access/scopes";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MailDraft } from "@/lib/platform/mail/types";
import { type AnnouncementSource, fieldValues } from "../data/mail-source";
import type { AnnouncementTexts } from "../types";
import { type AnnouncementLetter, announcementLetter, textFor } from "./announcement";

type Reader = {
  name: string;
  firstNames: readonly string[];
  locale: string | null;
  household: { id: string; name: string; linkVersion: number } | null;
};

/** Writes an announcement to one reader after the other, each in their language; a frame is made once per language. */
export function letterWriter(
  scope: EventScope,
  event: AnnouncementSource,
  given: { texts: AnnouncementTexts; locale: Locale },
) {
  const letters = new Map<Locale, Promise<AnnouncementLetter>>();
  return async (reader: Reader): Promise<Pick<MailDraft, "template" | "subject" | "html" | "text">> => {
    const { locale, text } = textFor(given.texts, given.locale, reader.locale);
    const letter = letters.get(locale) ?? announcementLetter(event, text, locale);
    letters.set(locale, letter);
    const name = reader.household?.name ?? reader.name;
    const values = fieldValues(
      scope,
      event,
      { firstNames: reader.firstNames, household: name, link: reader.household },
      locale,
    );
    return (await letter)(values, { name, isGuest: reader.household !== null });
  };
}
