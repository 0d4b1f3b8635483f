import { expect, test } from "vitest";
import { dateLocale } from "./date-locale";

test.each([
  ["en", null, "12 June 2027"],
  ["en", "FR", "12 June 2027"],
  ["en", "US", "June 12, 2027"],
  ["en", "CA", "June 12, 2027"],
  ["de", "US", "12. Juni 2027"],
  ["fr", "CA", "12 juin 2027"],
] as const)("%s for an event in %s writes %s", (language, country, written) => {
  const day = new Intl.DateTimeFormat(dateLocale(language, country), { dateStyle: "long", timeZone: "UTC" });
  expect(day.format(new Date("2027-06-12T12:00:00Z"))).toBe(written);
});
