/** Formats that a planner can choose: how dates, numbers and money are written in the workspace. */
export const formatLocales = [
  "en",
  "en-US",
  "en-GB",
  "en-AU",
  "en-CA",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-ZA",
  "cs",
  "da",
  "de",
  "de-AT",
  "de-CH",
  "es",
  "es-AR",
  "es-MX",
  "fi",
  "fr",
  "fr-BE",
  "fr-CA",
  "fr-CH",
  "it",
  "ja",
  "ko",
  "nb",
  "nl",
  "pl",
  "pt",
  "pt-BR",
  "sv",
  "tr",
  "uk",
  "zh-CN",
] as const;

export type FormatLocale = (typeof formatLocales)[number];

export function isFormatLocale(value: string): value is FormatLocale {
  return (formatLocales as readonly string[]).includes(value);
}

/** A locale's name in English, with an example: "English (United Kingdom)". */
export function localeName(locale: string): string {
  return new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" }).of(locale) ?? locale;
}
