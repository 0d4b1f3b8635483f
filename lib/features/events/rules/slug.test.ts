import { expect, test } from "vitest";
import { firstFreeSlug, isSlug, suggestSlug } from "./slug";

test.each([
  ["Mariage de Léa & Tom", "mariage-de-lea-tom"],
  ["Jo’s 40th", "jos-40th"],
  ["祝宴", "event"],
  ["X", "event-x"],
])("%s suggests %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test("a long name gives an address of at most 60 characters", () => {
  expect(suggestSlug("a very long name ".repeat(9)).length).toBeLessThanOrEqual(60);
});

test.each(["ab", "Gala", "a--b", "-gala", "gala-", "ga la", "gala/2", "x".repeat(61)])("%s is no address", (text) => {
  expect(isSlug(text)).toBe(false);
});

test("the first free number is taken", () => {
  expect(firstFreeSlug("gala", new Set())).toBe("gala");
  expect(firstFreeSlug("gala", new Set(["gala"]))).toBe("gala-2");
  expect(firstFreeSlug("gala", new Set(["gala", "gala-2", "gala-4"]))).toBe("gala-3");
  const long = "x".repeat(60);
  expect(firstFreeSlug(long, new Set([long]))).toBe(`${"x".repeat(58)}-2`);
});
