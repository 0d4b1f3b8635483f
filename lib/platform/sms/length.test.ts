import { expect, test } from "vitest";
import { textLength } from "./length";

test.each([
  ["plain text", "a".repeat(160), 160, 1],
  ["one more", "a".repeat(161), 161, 2],
  ["signs that take two places", "€".repeat(81), 81, 2],
  ["a sign outside the alphabet", `ç${"a".repeat(69)}`, 70, 1],
  ["one more with it", `ç${"a".repeat(70)}`, 71, 2],
  ["a picture takes two places", "🎉".repeat(36), 72, 2],
  ["the longest", "a".repeat(1600), 1600, 11],
])("%s", (_what, text, characters, parts) => {
  expect(textLength(text)).toEqual({ characters, parts });
});
