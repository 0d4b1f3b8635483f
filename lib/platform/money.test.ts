import { expect, test } from "vitest";
import { formatMoney, isCurrency, minorDigits } from "./money";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  ["EUR", 123456, "en", "€1,234.56"],
  ["EUR", 123456, "de", "1.234,56 €"],
  ["EUR", 123456, "fr", "1 234,56 €"],
  ["JPY", 1500, "en", "¥1,500"],
  ["TND", 1500, "en", "TND 1.500"],
  ["USD", -5, "en", "-$0.05"],
  ["USD", 0, "en", "$0.00"],
  ["USD", 900719925474099, "en", "$9,007,199,254,740.99"],
])("%s %i in %s", (currency, cents, locale, text) => {
  expect(plain(formatMoney({ cents, currency }, locale))).toBe(text);
});

test("a currency has its own number of digits", () => {
  expect(["JPY", "EUR", "TND"].map(minorDigits)).toEqual([0, 2, 3]);
});

test("what is no ISO currency is none", () => {
  expect(isCurrency("EUR")).toBe(true);
  for (const code of ["eur", "EURO", "", "ZZZ"]) expect(isCurrency(code)).toBe(false);
});
