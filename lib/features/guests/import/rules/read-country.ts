import { locales } from "@/lib/platform/i18n/locales";
import { foldText } from "@/lib/platform/text";

/** What lists write and the runtime's names do not hold. */
const others: readonly (readonly [name: string, code: string])[] = [
  ["uk", "GB"],
  ["great britain", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["northern ireland", "GB"],
  ["usa", "US"],
  ["united states of america", "US"],
  ["holland", "NL"],
  ["the netherlands", "NL"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
];

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The two-letter code of a country (ISO 3166-1), from itself or from its name in one of the languages that guests are
 * addressed in ("Deutschland", "Espagne", "USA"); null when it is neither.
 */
export function countryCodeOf(text: string): string | null {
  if (/^[A-Za-z]{2}$/.test(text) && !/^uk$/i.test(text)) return text.toUpperCase();
  byName ??= collectNames();
  return byName.get(foldText(text).replaceAll(".", "")) ?? null;
}

/** From the runtime's CLDR data; codes out of use are left out, as where a place is chosen. */
function collectNames(): ReadonlyMap<string, string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  const names = locales.flatMap((locale) => {
    const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    return codes.flatMap((code): [string, string][] => {
      const name = regions.of(code);
      return name ? [[foldText(name), code]] : [];
    });
  });
  return new Map([...names, ...others]);
}
