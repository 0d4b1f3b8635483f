import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { aligned, distributed, inCircle, inRows, snapped } from "./arrange";
import { fillTable, needsWheelchairPlace, swapped } from "./fill";
import { formatArea, formatLength, lengthInput, parseLength } from "./lengths";
import { boundsOf, turnedBox } from "./polygons";

const placed = (id: string, x: number, y: number, width = 1000, depth = 1000) => {
  return { id, at: { x, y }, box: boundsOf(turnedBox({ x, y }, width, depth, 0)) };
};

describe("arranging", () => {
  test("to one line", () => {
    const things = [placed("a", 1000, 0), placed("b", 3000, 500, 2000), placed("c", 5000, 900)];
    expect([...aligned(things, "left")]).toEqual([
      ["a", { x: 1000, y: 0 }],
      ["b", { x: 1500, y: 500 }],
      ["c", { x: 1000, y: 900 }],
    ]);
    expect([...aligned(things, "middle").values()].map(({ y }) => y)).toEqual([450, 450, 450]);
  });

  test("gaps alike, the outermost stay", () => {
    const moves = distributed(
      [placed("a", 0, 0), placed("b", 1500, 0), placed("c", 9000, 0), placed("d", 6000, 0, 3000)],
      "x",
    );
    expect(["a", "b", "d", "c"].map((id) => moves.get(id)?.x)).toEqual([0, 2333, 5667, 9000]);
  });

  test("copies in rows and in a circle, the original first", () => {
    expect(inRows(placed("a", 0, 0).box, 2, 2, 500)).toEqual([
      { x: 0, y: 0 },
      { x: 1500, y: 0 },
      { x: 0, y: 1500 },
      { x: 1500, y: 1500 },
    ]);
    expect(inCircle(4, 1000)).toEqual([
      { by: { x: 0, y: 0 }, turn: 0 },
      { by: { x: 1000, y: 1000 }, turn: 90 },
      { by: { x: 0, y: 2000 }, turn: 180 },
      { by: { x: -1000, y: 1000 }, turn: 270 },
    ]);
  });

  test("a move meets the lines of others, or the grid", () => {
    const other = placed("o", 5000, 5000).box;
    const near = snapped(placed("a", 5030, 2004).box, [other], { reach: 50, grid: null });
    expect(near.by).toEqual({ x: -30, y: 0 });
    expect(near.guides).toEqual([{ along: "y", at: 4500, from: 1504, to: 5500 }]);
    expect(snapped(placed("a", 2030, 2004).box, [other], { reach: 50, grid: 100 }).by).toEqual({ x: -30, y: -4 });
  });
});

describe("filling a table", () => {
  const seat = (position: number, kind: "chair" | "wheelchair" = "chair", isRemoved = false) => {
    return { id: `s${position}`, position, kind, isRemoved };
  };
  const guest = (id: string, accessibilityNeeds: string | null = null) => ({ id, accessibilityNeeds });

  test("fills what is left from the seat that was pointed at, and says who did not fit", () => {
    const table = { seats: [seat(1), seat(2), seat(3, "chair", true), seat(4), seat(5)] };
    const taken = new Map([["s4", "z"]]);
    const { seated, left } = fillTable({
      guests: ["a", "b", "c", "d"].map((id) => guest(id)),
      table,
      taken,
      from: "s2",
    });
    expect(seated.map(({ guestId, seatId }) => guestId + seatId)).toEqual(["as2", "bs5", "cs1"]);
    expect(left).toEqual(["d"]);
  });

  test("wheelchairs' places are for those who need them, as long as there are others", () => {
    const table = { seats: [seat(1, "wheelchair"), seat(2), seat(3)] };
    const filled = fillTable({ guests: [guest("a"), guest("b", "Uses a wheelchair")], table, taken: new Map() });
    expect(new Map(filled.seated.map(({ guestId, seatId }) => [guestId, seatId]))).toEqual(
      new Map([
        ["b", "s1"],
        ["a", "s2"],
      ]),
    );
    expect(needsWheelchairPlace(guest("x", "hearing loop"))).toBe(false);
    expect(fillTable({ guests: ["a", "b", "c"].map((id) => guest(id)), table, taken: new Map() }).left).toEqual([]);
  });

  test("never two on a seat, never anybody lost", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.array(fc.nat(11)), (seats, guests, takenAt) => {
        const table = {
          seats: Array.from({ length: seats }, (_, index) => seat(index + 1, index % 5 === 4 ? "wheelchair" : "chair")),
        };
        const taken = new Map(takenAt.map((at) => [`s${at + 1}`, `sits${at}`]));
        const people = Array.from({ length: guests }, (_, index) =>
          guest(`g${index}`, index % 4 === 3 ? "wheelchair" : null),
        );
        const { seated, left } = fillTable({ guests: people, table, taken });
        expect(new Set(seated.map(({ seatId }) => seatId)).size).toBe(seated.length);
        expect(seated.every(({ seatId }) => !taken.has(seatId))).toBe(true);
        expect(seated.length + left.length).toBe(guests);
        const free = table.seats.filter(({ id }) => !taken.has(id)).length;
        expect(seated.length).toBe(Math.min(free, guests));
      }),
    );
  });

  test("two change places; who had none leaves the other without", () => {
    const sitting = new Map([["a", { seatId: "s1" }]]);
    expect(swapped("a", "b", sitting)).toEqual([
      { guestId: "a", seatId: null },
      { guestId: "b", seatId: "s1" },
    ]);
  });
});

describe("lengths", () => {
  test.each([
    ["1.2", "metres", 1200],
    ["1,2 m", "metres", 1200],
    ["120 cm", "feet", 1200],
    ["6'", "feet", 1829],
    ["6' 3\"", "feet", 1905],
    ["6 ft 3 in", "feet", 1905],
    ["6′ 3″", "feet", 1905],
    ['3"', "metres", 76],
    ["6", "feet", 1829],
    ["-2", "metres", -2000],
    ["wide", "metres", null],
    ["", "feet", null],
  ] as const)("“%s” in %s", (text, unit, millimetres) => {
    expect(parseLength(text, unit)).toBe(millimetres);
  });

  test("in words", () => {
    expect([1200, 50, 12_345].map((each) => formatLength(each, "metres"))).toEqual(["1.2 m", "0.05 m", "12.35 m"]);
    expect([1200, 50, 1829, 305].map((each) => formatLength(each, "feet"))).toEqual(["3′ 11″", "2″", "6′", "1′"]);
    expect(formatArea(240e6, "metres", formatsIn("en-GB"))).toBe("240 m²");
    expect(formatArea(240e6, "feet", formatsIn("en-GB"))).toBe("2,583 ft²");
  });

  test("what a field shows is read back: to the millimetre, or to an eighth of an inch", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000, max: 90_000 }), (length) => {
        expect(parseLength(lengthInput(length, "metres"), "metres")).toBe(length);
        expect(Math.abs((parseLength(lengthInput(length, "feet"), "feet") ?? Number.NaN) - length)).toBeLessThanOrEqual(
          3,
        );
      }),
    );
  });
});
