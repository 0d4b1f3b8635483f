import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../types";
import { cornersOf, shapedAs, stretched, withCornerAfter, withCornerAt, withoutCorner } from "./corners";
import { inWall, penAt, shapeOf, wallsAlong } from "./drawing";
import { area } from "./polygons";

const room: Point[] = [
  { x: 0, y: 0 },
  { x: 10_000, y: 0 },
  { x: 10_000, y: 8000 },
  { x: 0, y: 8000 },
];
let made = 0;
const newId = () => `new-${++made}`;

test("corners are moved, added and taken away, as long as no walls cross", () => {
  expect(withCornerAt(room, 2, { x: 12_000.4, y: 9000 })?.[2]).toEqual({ x: 12_000, y: 9000 });
  expect(withCornerAt(room, 2, { x: 5000, y: -4000 })).toBeNull();
  expect(withCornerAfter(room, 1)).toEqual(room.toSpliced(2, 0, { x: 10_000, y: 4000 }));
  expect(withCornerAfter(room, 3)?.at(-1)).toEqual({ x: 0, y: 4000 });
  expect(withCornerAfter(room, 1, { x: -5000, y: 4000 })).toBeNull();
  expect(withoutCorner(room, 0)).toEqual(room.slice(1));
  expect(withoutCorner(room.slice(1), 0)).toBeNull();
});

test("a free shape keeps its corners, however it is turned", () => {
  const corner = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
  fc.assert(
    fc.property(
      fc.array(corner, { minLength: 3, maxLength: 8 }),
      fc.integer({ min: 0, max: 359 }),
      (corners, rotation) => {
        const shape = { rotation, ...shapedAs({ rotation }, corners) };
        cornersOf(shape).forEach(({ x, y }, index) => {
          expect(Math.abs(x - (corners[index]?.x ?? 0))).toBeLessThanOrEqual(2);
          expect(Math.abs(y - (corners[index]?.y ?? 0))).toBeLessThanOrEqual(2);
        });
      },
    ),
  );
});

test("a free shape is drawn point by point, and stretched as a whole", () => {
  const shape = shapeOf(room, newId);
  expect(shape).toMatchObject({ kind: "shape", at: { x: 5000, y: 4000 }, width: 10_000, depth: 8000 });
  expect(
    shapeOf(
      [room[0], room[2], room[1], room[3]].flatMap((point) => point ?? []),
      newId,
    ),
  ).toBeNull();
  const wide = shape && stretched(shape, 20_000, 8000);
  expect(wide).toMatchObject({ width: 20_000, points: [{ x: -10_000, y: -4000 }, {}, {}, { x: -10_000, y: 4000 }] });
});

test("walls go from point to point, and move together", () => {
  const walls = wallsAlong([...room.slice(0, 3), { x: 10_000, y: 8000 }], newId);
  expect(walls.map(({ kind }) => kind)).toEqual(["wall", "wall"]);
  expect(new Set(walls.map(({ groupId }) => groupId)).size).toBe(1);
  expect(walls[0]?.groupId).not.toBeNull();
  expect(area(cornersOf(walls[0] ?? { points: null, at: { x: 0, y: 0 }, rotation: 0 }))).toBe(10_150 * 150);
  expect(wallsAlong([{ x: 3, y: 3 }], newId)).toEqual([]);
});

test("the pen comes to rest in line with corners, else on the grid", () => {
  const snap = { reach: 200, grid: 100 };
  expect(penAt({ x: 9900, y: 3333 }, room, snap)).toEqual({ x: 10_000, y: 3300 });
  expect(penAt({ x: 9700, y: 150 }, room, { reach: 200, grid: null })).toEqual({ x: 9700, y: 0 });
});

test("a door near a wall goes into it", () => {
  expect(inWall(room, { x: 9700, y: 3000 }, 500)).toEqual({ at: { x: 10_000, y: 3000 }, rotation: 90 });
  expect(inWall(room, { x: 5000, y: 7900 }, 500)).toEqual({ at: { x: 5000, y: 8000 }, rotation: 180 });
  expect(inWall(room.toReversed(), { x: 5000, y: 7900 }, 500)?.rotation).toBe(180);
  expect(inWall(room, { x: 5000, y: 4000 }, 500)).toBeNull();
});
