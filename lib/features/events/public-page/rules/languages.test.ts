import { expect, test } from "vitest";
import { addressIn, otherAddresses, pageAddress } from "./languages";

test("the event's own language needs no word in the address", () => {
  expect(pageAddress({ slug: "gala", locale: "fr" }, "fr")).toBe("/e/gala");
  expect(pageAddress({ slug: "gala", locale: "en" }, "fr")).toBe("/e/gala/en");
  expect(addressIn("gala", "fr")).toBe("/e/gala/fr");
});

test("search engines are told of every language, each at one address", () => {
  expect(otherAddresses("gala", "es")).toEqual({
    en: "/e/gala/en",
    es: "/e/gala",
    fr: "/e/gala/fr",
    de: "/e/gala/de",
    "x-default": "/e/gala",
  });
});
