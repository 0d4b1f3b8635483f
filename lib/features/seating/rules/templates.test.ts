import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roomWarnings } from "@/lib/testing/room-warnings";
import { type LayoutStyle, layoutStyles, type Point, type Room, type RoomObject } from "../types";
import { furnish } from "./templates";

const rectangle = (width: number, depth: number): Point[] => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: depth },
  { x: 0, y: depth },
];
const withCorner = (width: number, depth: number): Point[] => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: depth / 2 },
  { x: width / 2, y: depth / 2 },
  { x: width / 2, y: depth },
  { x: 0, y: depth },
];
const door: RoomObject = {
  id: "door",
  kind: "door",
  label: null,
  at: { x: 3000, y: 0 },
  rotation: 0,
  width: 1800,
  depth: 200,
  points: null,
  isRound: false,
  groupId: null,
  isLocked: false,
  revision: 1,
};

function make(style: LayoutStyle, outline: Point[], guests: number, aisle = 1200) {
  let made = 0;
  const newId = () => `n${++made}`;
  const template = furnish({ outline, style, guests, aisle, objects: [door], newId });
  const room: Room = {
    id: "r",
    name: "Hall",
    style,
    unit: "metres",
    outline,
    aisle,
    legalCapacity: null,
    background: null,
    revision: 1,
    tables: template.tables.map((table) => ({ ...table, revision: 1 })),
    objects: [door, ...template.objects.map((object) => ({ ...object, revision: 1 }))],
  };
  return { template, room };
}

describe("a room furnished by rule", () => {
  test("whatever the room, style and number, nothing is wrong with it, and seats and missing add up", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...layoutStyles),
        fc.integer({ min: 6000, max: 40_000 }),
        fc.integer({ min: 6000, max: 30_000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 600, max: 1800 }),
        (style, width, depth, hasCorner, guests, aisle) => {
          const { template, room } = make(style, (hasCorner ? withCorner : rectangle)(width, depth), guests, aisle);
          expect(roomWarnings(room, 0).map(({ message }) => message)).toEqual([]);
          expect(template.seats + template.missing).toBe(guests);
          expect(new Set(template.tables.map(({ number }) => number)).size).toBe(template.tables.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[LayoutStyle, number, Point[]]>([
    ["banquet", 120, rectangle(24_000, 20_000)],
    ["theatre", 300, rectangle(24_000, 20_000)],
    ["classroom", 90, rectangle(24_000, 20_000)],
    ["u_shape", 30, rectangle(16_000, 16_000)],
    ["cocktail", 150, rectangle(24_000, 20_000)],
    ["mixed", 100, rectangle(24_000, 24_000)],
    ["banquet", 60, withCorner(24_000, 24_000)],
  ])("%s for %i fits an ordinary hall", (style, guests, outline) => {
    expect(make(style, outline, guests).template.missing).toBe(0);
  });

  test("a room that is too small is filled, and says who is missing", () => {
    const { template } = make("banquet", rectangle(10_000, 8000), 200);
    expect(template.seats).toBeGreaterThan(0);
    expect(template.missing).toBe(200 - template.seats);
  });
});
