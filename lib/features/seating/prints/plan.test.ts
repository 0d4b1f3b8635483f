import sharp from "sharp";
import { expect, test } from "vitest";
import { roundTable } from "@/lib/testing/seating-factories";
import { objectWords } from "../rules/object-words";
import { planPng } from "./plan-png";
import { planSvg } from "./plan-svg";

const corner = (x: number, y: number) => ({ x, y });
const room = {
  outline: [corner(0, 0), corner(60_000, 0), corner(60_000, 20_000), corner(0, 20_000)],
  tables: [
    roundTable(1),
    roundTable(2, 6, { shape: "serpentine", width: 2_300, depth: 2_300 }),
    roundTable(3, 5, { shape: "row", depth: 0 }),
  ],
  objects: [],
};

test("the plan shows every table by its number, and a label is text, never markup", () => {
  const stage = {
    ...roundTable(9),
    kind: "stage" as const,
    label: "<script>alert(1)</script> & more",
    width: 40_000,
    points: null,
    isRound: false,
  };
  const svg = planSvg({ ...room, objects: [stage] });
  for (const number of [1, 2, 3]) expect(svg).toContain(`>${number}</text>`);
  expect(svg).toContain("&lt;script>");
  expect(svg).not.toContain("<script>");
});

test("objects without a label are called as the event's language calls them", () => {
  const floor = {
    ...roundTable(9),
    kind: "dance_floor" as const,
    label: null,
    width: 5_000,
    depth: 5_000,
    points: null,
    isRound: false,
  };
  expect(planSvg({ ...room, objects: [floor] }, { words: objectWords("de") })).toContain(">Tanzfläche</text>");
  expect(planSvg({ ...room, objects: [{ ...floor, label: "Parkett" }] }, { words: objectWords("de") })).toContain(
    ">Parkett<",
  );
});

test("a picture of it is as wide as it was asked for, and has ink in it where letters are", async () => {
  const png = await planPng(room, { width: 900 });
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 900 });
  const empty = await planPng({ ...room, tables: [], objects: [] }, { width: 900 });
  expect(png.length).toBeGreaterThan(empty.length);
});
