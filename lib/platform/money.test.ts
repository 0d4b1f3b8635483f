import { expect, test } from "vitest";
import { isCurrency } from "./money";

test("what is no ISO currency is none", () => {
  expect(isCurrency("EUR")).toBe(true);
  for (const code of ["eur", "EURO", "", "ZZZ"]) expect(isCurrency(code)).toBe(false);
});
