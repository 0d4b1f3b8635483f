import type { Locale } from "./locales";

/** Countries whose English writes the month first and counts hours to twelve. */
const ownEnglish: Readonly<Record<string, string>> = { US: "en-US", PH: "en-US", CA: "en-CA" };

/**
 * The locale by which guests read dates and times: their language, and for English the country of the event (an ISO
 * 3166-1 code), British where that says nothing else. The one place that decides it, for pages and mails.
 */
export function dateLocale(language: Locale, country: string | null): string {
  if (language !== "en") return language;
  return ownEnglish[country ?? ""] ?? "en-GB";
}
