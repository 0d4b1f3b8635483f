import { expect, test } from "vitest";
import { linkedText, linkLabel, paragraphsOf, safeLink } from "./linked-text";

test.each([
  ["https://hotel.example/rooms", "https://hotel.example/rooms"],
  [" tel:+331234 ", "tel:+331234"],
  ["mailto:a@b.example", "mailto:a@b.example"],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["data:text/html,x", null],
  ["//evil.example", null],
  ["https://", null],
  ["", null],
  [null, null],
])("%s as a link is %s", (address, link) => {
  expect(safeLink(address)).toBe(link);
});

test("addresses in a text are links, and what ends the sentence is not of them", () => {
  const parts = linkedText("See https://www.rail.example/times. Or (mailto:ines@b.example), javascript:alert(1)");
  expect(parts.map(({ text, href }) => [text, href])).toEqual([
    ["See ", null],
    ["rail.example/times", "https://www.rail.example/times"],
    [". Or (", null],
    ["ines@b.example", "mailto:ines@b.example"],
    ["), javascript:alert(1)", null],
  ]);
  expect(linkedText("")).toEqual([]);
});

test("an empty line ends a paragraph, a single one does not", () => {
  const texts = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.text);
  expect(texts("One\r\ntwo\r\n\r\n  \nThree\n\n")).toEqual(["One\r\ntwo", "Three"]);
  expect(texts("  \n ")).toEqual([]);
});

test("a link says where it leads", () => {
  expect(linkLabel("https://www.hotel.example/")).toBe("hotel.example");
  expect(linkLabel("tel:+33 1")).toBe("+33 1");
});
