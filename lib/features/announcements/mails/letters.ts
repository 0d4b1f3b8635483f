import type { EventScope } from "@/lib/platform/access/scopes";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { MailDraft } from "@/lib/platform/mail/types";
import { type AnnouncementSource, fieldValues } from "../data/mail-source";
import type { FieldValues } from "../rules/fields";
import type { AnnouncementTexts } from "../types";
import { type AnnouncementLetter, announcementLetter, textFor } from "./announcement";
import { announcementText, type TextMessage } from "./text-message";

type Reader = {
  name: string;
  firstNames: readonly string[];
  /** The language they read; of who is on the team also how they write dates, unless `writesAs` says. */
  locale: string | null;
  writesAs?: string | null;
  household: { id: string; name: string; linkVersion: number } | null;
};

type Written = { texts: AnnouncementTexts; locale: Locale };

/** Writes an announcement to one reader after the other, each in their language; a frame is made once per language. */
export function letterWriter(scope: EventScope, event: AnnouncementSource, given: Written) {
  const letters = new Map<Locale, Promise<AnnouncementLetter>>();
  return async (reader: Reader): Promise<Pick<MailDraft, "template" | "subject" | "html" | "text">> => {
    const { locale, text } = textFor(given.texts, given.locale, reader.locale);
    const letter = letters.get(locale) ?? announcementLetter(event, text, locale);
    letters.set(locale, letter);
    const { name, values } = knownOf(scope, event, reader, locale);
    return (await letter)(values, { name, isGuest: reader.household !== null });
  };
}

/** Writes it as text messages, likewise. */
export function textWriter(scope: EventScope, event: AnnouncementSource, given: Written) {
  const texts = new Map<Locale, (values: FieldValues) => TextMessage>();
  return (reader: Reader): TextMessage => {
    const { locale, text } = textFor(given.texts, given.locale, reader.locale);
    const write = texts.get(locale) ?? announcementText(event, text, locale);
    texts.set(locale, write);
    return write(knownOf(scope, event, reader, locale).values);
  };
}

function knownOf(scope: EventScope, event: AnnouncementSource, reader: Reader, locale: Locale) {
  const name = reader.household?.name ?? reader.name;
  const writesAs = reader.household ? null : (reader.writesAs ?? reader.locale);
  const known = { firstNames: reader.firstNames, household: name, link: reader.household, writesAs };
  return { name, values: fieldValues(scope, event, known, locale) };
}
