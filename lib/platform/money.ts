/** Integer minor units with their ISO 4217 currency: the only shape money has. */
export type Money = { cents: number; currency: string };

/** Digits after the point of a currency (JPY 0, EUR 2, TND 3), from the runtime's CLDR data. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Money as a person of `locale` reads it. */
export function formatMoney({ cents, currency }: Money, locale: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(cents / 10 ** digits);
}

/** Currencies that the runtime knows, as ISO 4217 codes. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}
