import { capitalized } from "./format";

/** Languages that guests are addressed in. English is the one every message is written in first. */
export const locales = ["en", "es", "fr", "de"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The first wish that we speak: exact tags ("fr") or regional ones ("fr-CA"). Empty wishes are skipped; English when
 * none fits. `pickLocale(household.locale, event.locale)`.
 */
export function pickLocale(...wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split(/[-_]/)[0];
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}

/** A language's name in itself, for a chooser: "Français". */
export function localeName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return capitalized(name, locale);
}
