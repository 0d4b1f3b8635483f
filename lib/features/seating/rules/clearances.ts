import type { Point, RoomObject, RoomTable } from "../types";
import {
  edgePoints,
  type Footprint,
  gapBetween,
  objectFootprint,
  overlaps,
  seatedFootprint,
  tableFootprint,
} from "./footprints";
import { contains, type Polygon } from "./polygons";

// A table keeps its identity as long as nothing of it changes: what was measured of it, and of it and another, holds.
const bodies = new WeakMap<object, Footprint>();
const withChairs = new WeakMap<object, Footprint>();
const gaps = new WeakMap<object, WeakMap<object, number>>();
const touching = new WeakMap<object, WeakMap<object, boolean>>();
const colliding = new WeakMap<object, WeakMap<object, boolean>>();
const inside = new WeakMap<object, WeakMap<object, boolean>>();

export function bodyOf(thing: RoomTable | RoomObject): Footprint {
  return kept(bodies, thing, () => ("seats" in thing ? tableFootprint(thing) : objectFootprint(thing)));
}

/** With its chairs, if it has any. */
export function floorOf(thing: RoomTable | RoomObject): Footprint {
  return kept(withChairs, thing, () => ("seats" in thing ? seatedFootprint(thing) : bodyOf(thing)));
}

/** The free way between two, chairs included. */
export function wayBetween(a: RoomTable | RoomObject, b: RoomTable | RoomObject): number {
  return kept(
    kept(gaps, a, () => new WeakMap()),
    b,
    () => gapBetween(floorOf(a), floorOf(b)),
  );
}

/** Rows of seats behind one another need a way to the seats only, tables that stand together none. */
const rowWay = 400;

export function neededWay(a: RoomTable, b: RoomTable, aisle: number): number {
  if (a.groupId !== null && a.groupId === b.groupId) return 0;
  const areRows = a.shape === "row" && b.shape === "row" && a.rotation % 180 === b.rotation % 180;
  if (areRows && !isBeside(a, b)) return Math.min(aisle, rowWay);
  const areJoined = kept(
    kept(touching, a, () => new WeakMap()),
    b,
    () => gapBetween(bodyOf(a), bodyOf(b)) <= 10,
  );
  return areJoined ? 0 : aisle;
}

/** Whether one stands on the other; with an object, a table's chairs count too. */
export function collide(a: RoomTable, b: RoomTable | RoomObject): boolean {
  return kept(
    kept(colliding, a, () => new WeakMap()),
    b,
    () => {
      if (overlaps(bodyOf(a), bodyOf(b))) return true;
      return !("seats" in b) && overlaps(floorOf(a), bodyOf(b), 50);
    },
  );
}

/** Whether all of a table stands on the floor, its chairs too. */
export function standsInside(outline: Polygon, table: RoomTable): boolean {
  return kept(
    kept(inside, outline, () => new WeakMap()),
    table,
    () => isInside(outline, floorOf(table)),
  );
}

/** Whether a row lies in the same line as the other, rather than behind it. */
function isBeside(a: RoomTable, b: RoomTable): boolean {
  const angle = (a.rotation * Math.PI) / 180;
  const across = Math.abs((b.at.y - a.at.y) * Math.cos(angle) - (b.at.x - a.at.x) * Math.sin(angle));
  return across < 300;
}

/** Whether all of it stands on the floor. */
export function isInside(outline: Polygon, floor: Footprint, tolerance = 10): boolean {
  const middle = { x: (floor.box.left + floor.box.right) / 2, y: (floor.box.top + floor.box.bottom) / 2 };
  const drawnIn = edgePoints(floor).map((point) => towards(point, middle, tolerance));
  if (drawnIn.some((point) => !contains(outline, point))) return false;
  const inner = floor.pieces.map((piece) => piece.map((point) => towards(point, middle, tolerance)));
  return !outline.some((corner) => inner.some((piece) => piece.length >= 3 && contains(piece, corner)));
}

function towards(point: Point, middle: Point, by: number): Point {
  const length = Math.hypot(middle.x - point.x, middle.y - point.y);
  if (length <= by) return middle;
  return { x: point.x + ((middle.x - point.x) / length) * by, y: point.y + ((middle.y - point.y) / length) * by };
}

/** What has to stay free before and behind a door. */
export function doorWay({ at, rotation, width, depth }: RoomObject, aisle: number): Footprint {
  return objectFootprint({ ...boxOf(at, width, depth + 2 * aisle, rotation), points: null, isRound: false });
}

function boxOf(at: Point, width: number, depth: number, rotation: number) {
  return { at, width, depth, rotation };
}

export function blocks(door: Footprint, floor: Footprint): boolean {
  return overlaps(door, floor, 10);
}

function kept<K extends object, V>(store: WeakMap<K, V>, key: K, make: () => V): V {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
