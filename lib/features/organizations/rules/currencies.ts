/** Currencies in use that an organization can choose; what the runtime knows besides are mostly past ones. */
const codes =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP " +
  "CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ISK JMD " +
  "JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR " +
  "MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RWF SAR SBD SCR SEK SGD SRD SZL THB TJS TMT " +
  "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XOF XPF ZAR ZMW";

/** Currencies with their names, by code; `present` ones are kept even if they are past. */
export function currencyChoices(present: readonly string[]): { value: string; label: string }[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const all = [...new Set([...present, ...codes.split(" ")])].sort();
  return all.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}
