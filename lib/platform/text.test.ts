import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeLike, foldText, plainText, slugify } from "./text";

test.each([
  ["José  Ångström", "jose angstrom"],
  ["  Łukasz\tŻółw ", "lukasz zolw"],
  ["STRASSE Straße STRAẞE", "strasse strasse strasse"],
  ["Ærøskøbing Œuvre Þór Đorđe", "aeroskobing oeuvre thor dorde"],
  ["İstanbul ılık", "istanbul ilik"],
  ["Nguyễn Thị", "nguyen thi"],
  ["ﬁancé №1", "fiance no1"],
  ["Ὀδυσσεύς Ёлка", "οδυσσευς елка"],
  ["हिन्दी", "हिन्दी"],
  ["สมชาย กี", "สมชาย กี"],
  ["がぎ 한국", "がぎ 한국"],
  ["", ""],
])("%s folds to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("what is folded stays as it is when it is folded again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => foldText(foldText(text)) === foldText(text)),
  );
});

test("how an accent was typed makes no difference", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      (text) => foldText(text.normalize("NFD")) === foldText(text.normalize("NFC")),
    ),
  );
});

test.each([
  ["Zoë & Łukasz’s Wedding!", "zoe-lukaszs-wedding"],
  ["  --Über  alles--  ", "uber-alles"],
  ["日本", ""],
  ["a".repeat(100), "a".repeat(60)],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("%s becomes the slug %j", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test("a slug is always one that the database takes, or empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) =>
      /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text)),
    ),
  );
});

test("signs with a meaning in LIKE stand for themselves", () => {
  expect(escapeLike("100%_a\\b")).toBe("100\\%\\_a\\\\b");
});

test("control characters and halves of letters are left out of plain text, everything else stays", () => {
  expect(plainText("a\u0000b\u001b\tc\nd👵🏽\ud83d")).toBe("ab\tc\nd👵🏽\ufffd");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plainText(text).isWellFormed()));
});
