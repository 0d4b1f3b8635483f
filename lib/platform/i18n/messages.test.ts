import { describe, expect, test } from "vitest";
import { catalogues } from "./catalogues";
import { locales } from "./locales";
import type { Message, Messages } from "./message";

const english: Readonly<Record<string, Messages>> = catalogues.en;
const areas = Object.keys(english);

/** The placeholders in a message, each once, sorted. */
const placeholdersOf = (message: Message): string[] => {
  const names = textsOf(message).flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""));
  return [...new Set(names)].sort();
};

const areaOf = (locale: (typeof locales)[number], area: string): Messages => {
  const catalogue: Readonly<Record<string, Messages>> = catalogues[locale];
  return catalogue[area] ?? {};
};

describe.each(locales.flatMap((locale) => areas.map((area) => [locale, area] as const)))("%s/%s", (locale, area) => {
  const original = areaOf("en", area);
  const translated = areaOf(locale, area);

  test("has the keys of the English one", () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(original).sort());
  });

  test.each(Object.keys(original))("%s: same placeholders, nothing empty, every plural form of the language", (key) => {
    const message = translated[key] ?? "";
    expect(placeholdersOf(message).filter(notCount)).toEqual(placeholdersOf(original[key] ?? "").filter(notCount));
    for (const text of textsOf(message)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      // A brace that is no placeholder would reach a guest.
      expect(text.replace(/\{[a-zA-Z]+\}/g, "")).not.toMatch(/[{}]/);
    }
    if (typeof message === "string") return;
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // "many" is a million and above in es and fr, where "other" reads as well.
    expect(Object.keys(message)).toEqual(expect.arrayContaining(wanted.filter((form) => form !== "many")));
    expect(placeholdersOf(message.other)).toContain("count");
  });
});

/** How strangers are not addressed here: guests are "du" and "ihr", "tú", "vous". */
const otherAddress: Partial<Record<(typeof locales)[number], RegExp>> = {
  de: /(?<!\p{L})(?:Ihnen|Ihre[nrms]?|(?<=[\p{L},] )Sie)(?!\p{L})/u,
  es: /(?<!\p{L})(?:ustedes|usted|su (?:invitación|respuesta|nombre)|inténtelo|escriba|pregunte)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|ton|ta|tes|toi)(?!\p{L})/iu,
};

describe.each(locales)("%s reads as one hand wrote it", (locale) => {
  const messages = areas.flatMap((area) =>
    Object.entries(areaOf(locale, area)).map(([key, message]) => ({ key, message })),
  );

  test.each(messages)("$key", ({ message }) => {
    for (const text of textsOf(message)) {
      // Quotes and points as a printer sets them.
      expect(text).not.toMatch(/["']|\.\.\./);
      if (otherAddress[locale]) expect(text).not.toMatch(otherAddress[locale]);
      if (locale === "es") expect(count(text, "?") + count(text, "!")).toBe(count(text, "¿") + count(text, "¡"));
      if (locale === "fr") expect(text).not.toMatch(/[^\s?!][?!:;]/);
    }
  });
});

const count = (text: string, sign: string) => text.split(sign).length - 1;
const notCount = (name: string) => name !== "count";
const textsOf = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));
