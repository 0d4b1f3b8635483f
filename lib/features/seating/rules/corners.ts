import type { Point, RoomObject } from "../types";
import { minus, plus, rounded, turned } from "./points";
import { area, boundsOf, isSimple, type Polygon } from "./polygons";

/** Corners that are drawn by hand: a room has at most so many, and so has a free shape. */
const mostCorners = 200;

/** Whether walls may go like this: they do not cross and hold some floor. */
export function isSound(corners: Polygon): boolean {
  return corners.length <= mostCorners && isSimple(corners) && area(corners) >= 10_000;
}

/** With one corner elsewhere; null where walls would cross. */
export function withCornerAt(corners: Polygon, index: number, at: Point): Point[] | null {
  return soundOnly(corners.map((corner, each) => (each === index ? rounded(at) : corner)));
}

/** With one more corner behind another, in the middle of its wall unless it is said where; null where walls would cross. */
export function withCornerAfter(corners: Polygon, index: number, at?: Point): Point[] | null {
  const middle = middleOfSide(corners, index);
  return middle && soundOnly(corners.toSpliced(index + 1, 0, rounded(at ?? middle)));
}

/** Without one corner; null where fewer than three would be left or walls would cross. */
export function withoutCorner(corners: Polygon, index: number): Point[] | null {
  return soundOnly(corners.filter((_, each) => each !== index));
}

/** The middle of the wall that begins at a corner. */
export function middleOfSide(corners: Polygon, index: number): Point | null {
  const [from, to] = [corners[index], corners[(index + 1) % corners.length]];
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : null;
}

function soundOnly(corners: Point[]): Point[] | null {
  return isSound(corners) ? corners : null;
}

/** Where the corners of a free shape stand in the room; none for what has no corners of its own. */
export function cornersOf({ points, at, rotation }: Pick<RoomObject, "points" | "at" | "rotation">): Point[] {
  return (points ?? []).map((point) => rounded(plus(at, turned(point, rotation))));
}

/** A free shape with corners at these places in the room: its middle, size and own points follow from them. */
export function shapedAs({ rotation }: Pick<RoomObject, "rotation">, corners: Polygon) {
  const own = corners.map((corner) => turned(corner, -rotation));
  const { left, top, right, bottom } = boundsOf(own);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return {
    at: rounded(turned(middle, rotation)),
    width: Math.round(right - left),
    depth: Math.round(bottom - top),
    points: own.map((point) => rounded(minus(point, middle))),
  };
}

/** A free shape as large as wanted: its corners keep their proportions. */
export function stretched(object: Pick<RoomObject, "points" | "width" | "depth">, width: number, depth: number) {
  if (!object.points) return { width, depth };
  const [across, down] = [width / Math.max(1, object.width), depth / Math.max(1, object.depth)];
  return { width, depth, points: object.points.map(({ x, y }) => rounded({ x: x * across, y: y * down })) };
}
