import { expect, test } from "vitest";
import { nameScale } from "./name-scale";

const scaleOf = (name: string) => Number(Object.values(nameScale(name))[0]);

test("a name of usual length is set as large as the theme has it", () => {
  for (const name of ["Clara & Julien", "Los setenta de Abuela Pilar", "祝宴", ""]) expect(scaleOf(name)).toBe(1);
});

test("a long name, and a long word, is set smaller", () => {
  expect(scaleOf("Featherstonehaugh")).toBeCloseTo(13 / 17, 2);
  const long = scaleOf("The annual dinner of the friends of the botanical garden of Lisbon");
  expect(long).toBeLessThan(0.8);
  expect(long).toBeGreaterThan(0.6);
});
