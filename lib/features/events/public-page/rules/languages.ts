import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { type Locale, locales } from "@/lib/platform/i18n/locales";
import type { PublicEvent } from "../types";

/** The page's words and dates in a language; what its planner wrote stays as it was written. */
export function tellIn(event: PublicEvent, locale: Locale): PublicEvent {
  return { ...event, locale, dateLocale: dateLocale(locale, event.place.addressCountry) };
}

/**
 * The language of the planner's words where it is not the page's own, so that a screen reader speaks them as they are
 * written (WCAG 3.1.2); undefined where there is nothing to say.
 */
export function wordsLang({ locale, ownLocale }: Pick<PublicEvent, "locale" | "ownLocale">): Locale | undefined {
  return ownLocale === locale ? undefined : ownLocale;
}

/** Where a page stands in a language; in the event's own when none is named. */
export function addressIn(slug: string, locale?: Locale): string {
  return locale ? `/e/${slug}/${locale}` : `/e/${slug}`;
}

/** Where this page stands: one address for each language, the event's own without a word for it. */
export function pageAddress({ slug, locale }: Pick<PublicEvent, "slug" | "locale">, ownLocale: Locale): string {
  return addressIn(slug, locale === ownLocale ? undefined : locale);
}

/** The page in all languages, as search engines are told of them; "x-default" is the event's own. */
export function otherAddresses(slug: string, ownLocale: Locale): Record<string, string> {
  const addresses = locales.map((locale) => [locale, pageAddress({ slug, locale }, ownLocale)] as const);
  return { ...Object.fromEntries(addresses), "x-default": addressIn(slug) };
}
