type Option = { value: string; label: string };

/** What the runtime knows as a region without its being a place to post a letter to. */
const noCountry = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Countries by their ISO 3166-1 codes, by name. From the runtime's CLDR data; codes out of use are left out. */
export function countryOptions(): Option[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !noCountry.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => {
      const label = names.of(code);
      return label ? [{ value: code, label }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** Currencies by their ISO 4217 codes. */
export function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
}

/** Zones to choose from, the present one among them also when it goes by an older name. */
export function zoneOptions(zones: readonly string[], present: string): string[] {
  return zones.includes(present) ? [...zones] : [present, ...zones];
}
