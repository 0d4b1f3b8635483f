import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RoomSeat, tableShapes } from "../types";
import { distance, turned } from "./points";
import { contains, turnedBox } from "./polygons";
import { chairSize, seatCapacity, seatPlaces, usualSeats, withSeatCount } from "./seats";
import { sizedFor, tableKinds } from "./table-sizes";

const chairs = (count: number, wheelchairs: readonly number[] = []): RoomSeat[] =>
  Array.from({ length: count }, (_, index) => {
    const kind = wheelchairs.includes(index + 1) ? "wheelchair" : "chair";
    return { id: `s${index + 1}`, position: index + 1, kind, isRemoved: false };
  });

const tables = fc
  .tuple(
    fc.constantFrom(...tableShapes),
    fc.integer({ min: 900, max: 5000 }),
    fc.integer({ min: 800, max: 2000 }),
    fc.nat(359),
  )
  .map(([shape, width, depth, rotation]) => ({
    shape,
    ...sizedFor(shape, width, depth),
    rotation,
    at: { x: 7000, y: -300 },
  }));

describe("where seats stand", () => {
  test("each has a place of its own; chairs that fit do not touch", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const places = seatPlaces({ ...table, seats: chairs(seatCapacity(table)) });
        expect(new Set(places.map(({ seatId }) => seatId)).size).toBe(seatCapacity(table));
        if (table.shape === "serpentine" || table.shape === "oval") return;
        for (const [index, a] of places.entries())
          for (const b of places.slice(index + 1)) expect(distance(a.at, b.at)).toBeGreaterThan(chairSize);
      }),
    );
  });

  test("nobody stands on the table, and everybody looks at it", () => {
    fc.assert(
      fc.property(tables, ({ ...table }) => {
        if (table.shape === "row" || table.shape === "serpentine") return;
        const top = turnedBox(table.at, table.width, table.depth, table.rotation);
        for (const place of seatPlaces({ ...table, seats: chairs(6) })) {
          if (table.shape !== "round" && table.shape !== "oval") expect(contains(top, place.at)).toBe(false);
          const ahead = turned({ x: 0, y: 1 }, place.rotation);
          const before = distance(place.at, table.at);
          const step = { x: place.at.x + ahead.x * 50, y: place.at.y + ahead.y * 50 };
          expect(distance(step, table.at)).toBeLessThan(before);
        }
      }),
    );
  });

  test("turning the table turns its seats with it", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const straight = seatPlaces({ ...table, rotation: 0, at: { x: 0, y: 0 }, seats: chairs(5, [2]) });
        const places = seatPlaces({ ...table, at: { x: 0, y: 0 }, seats: chairs(5, [2]) });
        for (const [index, place] of places.entries()) {
          const from = straight[index];
          if (!from) throw new Error("As many seats as before.");
          expect(distance(place.at, turned(from.at, table.rotation))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test("a wheelchair's place takes the width of two chairs", () => {
    const round = { shape: "round" as const, width: 1800, depth: 1800, at: { x: 0, y: 0 }, rotation: 0 };
    const turns = seatPlaces({ ...round, seats: chairs(9, [1]) }).map(({ rotation }) => rotation);
    expect(turns).toEqual([36, 90, 126, 162, 198, 234, 270, 306, 342]);
  });

  test("positions go clockwise from the upper left", () => {
    const long = { shape: "rectangular" as const, width: 1830, depth: 760, at: { x: 0, y: 0 }, rotation: 0 };
    const places = seatPlaces({ ...long, seats: chairs(8) });
    expect(places.map(({ rotation }) => rotation)).toEqual([0, 0, 0, 90, 180, 180, 180, 270]);
    expect(places.slice(0, 3).map(({ at }) => Math.round(at.x))).toEqual([-610, 0, 610]);
    expect(seatPlaces({ ...long, seats: chairs(6) }).map(({ rotation }) => rotation)).toEqual([0, 0, 0, 180, 180, 180]);
    const row = seatPlaces({ ...long, shape: "row", depth: 0, seats: chairs(3) });
    expect(row.map(({ at, rotation }) => [Math.round(at.x), at.y, rotation])).toEqual([
      [-610, 0, 180],
      [0, 0, 180],
      [610, 0, 180],
    ]);
  });
});

describe("how many", () => {
  test.each([
    [1800, 10],
    [1500, 8],
    [1200, 6],
  ])("a round table of %i mm seats %i", (width, seats) => {
    expect(usualSeats({ shape: "round", width, depth: width })).toBe(seats);
  });

  test("a long table is set on its long sides, and seats more with its ends", () => {
    const long = { shape: "rectangular" as const, width: 1830, depth: 760 };
    expect([usualSeats(long), seatCapacity(long)]).toEqual([6, 8]);
    for (const [shape, { sizes }] of Object.entries(tableKinds))
      for (const size of sizes)
        expect(usualSeats({ shape: tableShapes.find((each) => each === shape) ?? "round", ...size })).toBeGreaterThan(
          0,
        );
  });

  test("another number keeps who is there", () => {
    let made = 0;
    const newId = () => `n${++made}`;
    const more = withSeatCount(chairs(2, [2]), 4, newId);
    expect(more.map(({ id, position, kind }) => [id, position, kind])).toEqual([
      ["s1", 1, "chair"],
      ["s2", 2, "wheelchair"],
      ["n1", 3, "chair"],
      ["n2", 4, "chair"],
    ]);
    expect(withSeatCount(more, 1, newId).map(({ id }) => id)).toEqual(["s1"]);
  });
});
