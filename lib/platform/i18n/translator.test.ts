import { expect, expectTypeOf, test } from "vitest";
import { addressedName, formatList, formatSpan } from "./format";
import { isLocale, localeName, locales, pickLocale } from "./locales";
import { formatMessage, type Params } from "./message";
import { translator } from "./translator";

test("a message is said in the language asked for, with numbers as it writes them", () => {
  expect(translator("en", "prints")("guests", { count: 1 })).toBe("1 guest");
  expect(translator("en", "prints")("guests", { count: 12345 })).toBe("12,345 guests");
  expect(translator("de", "prints")("guests", { count: 12345 })).toBe("12.345 Gäste");
  expect(translator("es", "seats")("table", { number: "7" })).toBe("Mesa 7");
  expect(translator("fr", "basics").locale).toBe("fr");
});

test("zero is singular in French and plural in English", () => {
  expect(translator("fr", "prints")("guests", { count: 0 })).toBe("0 invité");
  expect(translator("en", "prints")("guests", { count: 0 })).toBe("0 guests");
});

test("a language's own forms are chosen by its rules, a missing form falls back to the last", () => {
  const message = { zero: "nobody", one: "{count} gość", few: "{count} goście", other: "{count} gości" };
  expect([0, 1, 3, 5, 22].map((count) => formatMessage("pl", message, { count }))).toEqual([
    "nobody",
    "1 gość",
    "3 goście",
    "5 gości",
    "22 goście",
  ]);
});

test("what is filled in is never read as a message again", () => {
  expect(formatMessage("en", "Dear {name}, {other}", { name: "{other} $& {name}", other: "hello" })).toBe(
    "Dear {other} $& {name}, hello",
  );
  expect(formatMessage("en", "Dear {toString}")).toBe("Dear {toString}");
});

test("a sign that stands apart from its word never begins a line", () => {
  expect(translator("fr", "rsvp")("whoComes")).toBe("Qui vient\u00a0?");
  expect(formatMessage("fr", "{who} vient ?", { who: "Ann ?" })).toBe("Ann ? vient\u00a0?");
});

test("the compiler knows a message's parameters", () => {
  expectTypeOf<Params<"Dear {name}, see {place}">>().toEqualTypeOf<
    [params: { name: string | number; place: string | number }]
  >();
  expectTypeOf<Params<"Dear">>().toEqualTypeOf<[]>();
  expectTypeOf<Params<{ one: "a"; other: "{count} of {name}" }>>().toEqualTypeOf<
    [params: { count: number; name: string | number }]
  >();
});

test("the first wish that we speak is taken", () => {
  expect(pickLocale(null, "fr-CA", "de")).toBe("fr");
  expect(pickLocale("pt", "DE_at")).toBe("de");
  expect(pickLocale("", undefined, "xx")).toBe("en");
  expect(isLocale("it")).toBe(false);
  expect(locales.map(localeName)).toEqual(["English", "Español", "Français", "Deutsch"]);
});

test("a household is spoken to without the article that stands before its name in a list", () => {
  expect(addressedName("The Petrov family", "en")).toBe("Petrov family");
  expect(addressedName("Theodora Kay", "en-GB")).toBe("Theodora Kay");
  expect(addressedName("The Petrov family", "de")).toBe("The Petrov family");
});

test("names and spans read as the language puts them", () => {
  expect(formatList(["Marie", "Pierre", "Irène"], "en")).toBe("Marie, Pierre, and Irène");
  expect(formatList(["Marie", "Pierre"], "de")).toBe("Marie und Pierre");
  const span = formatSpan(new Date("2027-06-12T13:00Z"), new Date("2027-06-12T21:00Z"), "Europe/Paris", "de");
  expect(span).toBe("12. Juni 2027, 15:00–23:00 Uhr");
});
