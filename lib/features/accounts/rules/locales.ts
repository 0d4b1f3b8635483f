import { usualFormats } from "@/lib/platform/i18n/formats";

/** Formats that a planner can choose: how dates, numbers and money are written in the workspace. */
export const formatLocales = [
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

/** How a browser's person is likely to write dates: the first wish of its Accept-Language that is a format here. */
export function likelyFormat(languages: string | null | undefined): FormatLocale {
  for (const wish of (languages ?? "").split(",")) {
    const [tag = "", language = ""] = /^([a-z]+)(?:-\w+)*/i.exec(wish.split(";")[0]?.trim() ?? "") ?? [];
    const found = [tag, language].map((each) => formatLocales.find((known) => sameTag(known, each))).find(Boolean);
    if (found) return found;
  }
  return usualFormats;
}

const sameTag = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A locale's name in English, with an example: "English (United Kingdom)". */
export function localeName(locale: string): string {
  return new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" }).of(locale) ?? locale;
}
