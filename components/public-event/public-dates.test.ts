import { expect, test } from "vitest";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { locales } from "@/lib/platform/i18n/locales";
import { clockRange, dayPieces, dayRange, zoneLabel } from "./public-dates";

const wedding = [new Date("2027-01-16T14:00Z"), new Date("2027-01-17T13:30Z"), "Europe/Paris"] as const;

test.each(locales)("two days part after the dash, and nowhere else (%s)", (locale) => {
  const range = [...wedding, dateLocale(locale, "FR")] as const;
  const pieces = dayPieces(...range);
  expect(pieces).toHaveLength(2);
  expect(pieces[0]).toMatch(/[–-]$/);
  const plain = (text: string) => text.replace(/\s/g, " ");
  expect(plain(pieces.join(" "))).toBe(plain(dayRange(...range)));
});

test("one evening is one day, however late it ends", () => {
  const late = new Date("2027-01-17T03:00Z");
  expect(dayPieces(wedding[0], late, "Europe/Paris", "en-GB")).toEqual(["Saturday, 16 January 2027"]);
});

test("a clock is written as its country writes it, noughts and all", () => {
  const night = [wedding[0], new Date("2027-01-17T03:00Z"), "Europe/Paris"] as const;
  expect(clockRange(...night, "en-GB")).toBe("15:00 – 04:00");
  expect(clockRange(...night, "en-US")).toMatch(/^3:00\sPM – 4:00\sAM$/);
});

test("a zone is named in the guests' language; its city, of which only the English name is known, in English alone", () => {
  expect(zoneLabel("Europe/Lisbon", wedding[0], "en")).toBe("Lisbon (Western European Time)");
  expect(zoneLabel("Europe/Lisbon", wedding[0], "de")).toBe("Westeuropäische Zeit");
  expect(zoneLabel("Europe/Madrid", wedding[0], "es")).toBe("hora de Europa central");
});
