import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoomTable } from "../types";
import { gapBetween, overlaps, seatedFootprint, tableFootprint } from "./footprints";
import { distance, turned, turnedAround, wholeDegrees } from "./points";
import {
  area,
  boundsOf,
  contains,
  depthOf,
  distanceBetween,
  intersects,
  isSimple,
  triangles,
  turnedBox,
} from "./polygons";
import { makeSpatialIndex } from "./spatial-index";

const point = fc.record({ x: fc.integer({ min: -20_000, max: 20_000 }), y: fc.integer({ min: -20_000, max: 20_000 }) });
const degrees = fc.integer({ min: 0, max: 359 });
const size = fc.integer({ min: 100, max: 6000 });
const box = fc
  .tuple(point, size, size, degrees)
  .map(([at, width, depth, rotation]) => turnedBox(at, width, depth, rotation));

describe("points", () => {
  test("turning keeps distances, and the same turn back undoes it", () => {
    fc.assert(
      fc.property(point, point, degrees, (a, centre, by) => {
        const there = turnedAround(a, centre, by);
        expect(distance(there, centre)).toBeCloseTo(distance(a, centre), 3);
        expect(distance(turnedAround(there, centre, -by), a)).toBeLessThan(1e-6);
      }),
    );
  });

  test("clockwise as seen on a screen", () => {
    const { x, y } = turned({ x: 1, y: 0 }, 90);
    expect([Math.round(x), Math.round(y)]).toEqual([0, 1]);
    expect([-90, 360, 719.6].map(wholeDegrees)).toEqual([270, 0, 0]);
  });
});

describe("polygons", () => {
  test("a turned box keeps its area and holds its middle; its triangles cover it", () => {
    fc.assert(
      fc.property(point, size, size, degrees, (at, width, depth, rotation) => {
        const corners = turnedBox(at, width, depth, rotation);
        expect(area(corners) / (width * depth)).toBeCloseTo(1, 6);
        expect(contains(corners, at)).toBe(true);
        const parts = triangles(corners);
        expect(parts.reduce((sum, part) => sum + area(part), 0) / area(corners)).toBeCloseTo(1, 6);
      }),
    );
  });

  test("distance is the same both ways, and 0 exactly when they meet", () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(intersects(a, b)).toBe(intersects(b, a));
        if (intersects(a, b)) expect(distanceBetween(a, b)).toBe(0);
        // Convex ones that lie deeply in one another do meet.
        if (depthOf(a, b) > 1) expect(intersects(a, b)).toBe(true);
      }),
    );
  });

  test("a room with a corner cut out", () => {
    const angle = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 2 },
      { x: 2, y: 2 },
      { x: 2, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(area(angle)).toBe(12);
    expect(contains(angle, { x: 3, y: 3 })).toBe(false);
    expect(contains(angle, { x: 1, y: 3 })).toBe(true);
    expect(contains(angle, { x: 2, y: 3 })).toBe(true);
    expect(triangles(angle).reduce((sum, part) => sum + area(part), 0)).toBe(12);
    expect(isSimple(angle)).toBe(true);
    expect(isSimple([angle[0], angle[2], angle[1], angle[5]].flatMap((each) => each ?? []))).toBe(false);
  });
});

describe("footprints", () => {
  const table = (shape: RoomTable["shape"], x: number, y: number, width = 1800, depth = 1800, rotation = 0) => {
    return { shape, at: { x, y }, width, depth, rotation, seats: [] };
  };

  test("round tables: gap and overlap are exact", () => {
    const at = (x: number) => tableFootprint(table("round", x, 0));
    expect(gapBetween(at(0), at(3000))).toBeCloseTo(1200, 6);
    expect(overlaps(at(0), at(1800))).toBe(false);
    expect(overlaps(at(0), at(1700))).toBe(true);
    expect(overlaps(at(0), at(0))).toBe(true);
  });

  test("tables pushed together touch and do not overlap, at any turn", () => {
    fc.assert(
      fc.property(degrees, size, (rotation, width) => {
        const next = turned({ x: width, y: 0 }, rotation);
        const a = tableFootprint(table("rectangular", 0, 0, width, 760, rotation));
        const b = tableFootprint(table("rectangular", next.x, next.y, width, 760, rotation));
        expect(overlaps(a, b)).toBe(false);
        expect(gapBetween(a, b)).toBeLessThan(1e-6);
        const inner = turned({ x: width - 50, y: 0 }, rotation);
        expect(overlaps(a, tableFootprint(table("rectangular", inner.x, inner.y, width, 760, rotation)))).toBe(true);
      }),
    );
  });

  test("chairs widen a table, and only as many sides as have some", () => {
    const seats = Array.from({ length: 3 }, (_, index) => {
      return { id: `${index}`, position: index + 1, kind: "chair" as const, isRemoved: false };
    });
    const { box } = seatedFootprint({ ...table("head", 0, 0, 1830, 760), seats });
    expect(box).toEqual({ left: -915, right: 915, top: -380 - 450, bottom: 380 });
    const noChair = seats.map((seat) => ({ ...seat, isRemoved: true }));
    expect(seatedFootprint({ ...table("head", 0, 0, 1830, 760), seats: noChair }).box.top).toBe(-380);
  });

  test("somebody can stand in the bend of a serpentine table", () => {
    const ring = tableFootprint(table("serpentine", 0, 0, 2300, 2300));
    const guest = tableFootprint(table("round", -1150 + 300, 1150 - 300, 400));
    expect(overlaps(ring, guest)).toBe(false);
    expect(overlaps(ring, tableFootprint(table("round", 500, -500, 400)))).toBe(true);
  });
});

test("the index finds what a look at everybody finds", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, fc.nat(20), (boxes, wanted, gone) => {
      const index = makeSpatialIndex();
      for (const [at, each] of boxes.entries()) index.put(`${at}`, boundsOf(each));
      for (let at = 0; at < Math.min(gone, boxes.length); at++) index.remove(`${at}`);
      const target = boundsOf(wanted);
      const expected = boxes.flatMap((each, at) => {
        const own = boundsOf(each);
        const meets =
          own.left <= target.right && target.left <= own.right && own.top <= target.bottom && target.top <= own.bottom;
        return meets && at >= gone ? [`${at}`] : [];
      });
      expect(index.near(target).sort()).toEqual(expected.sort());
    }),
  );
});
