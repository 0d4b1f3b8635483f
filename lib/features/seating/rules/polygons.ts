import type { Point } from "../types";
import { distanceToLine, minus, plus, turned } from "./points";

/** Corners in order, not crossing; the last is joined to the first. */
export type Polygon = readonly Point[];
export type Box = { left: number; top: number; right: number; bottom: number };

/** The sides of a polygon, as pairs of corners; one corner alone is a side of no length. */
export function sides(polygon: Polygon): [Point, Point][] {
  return polygon.flatMap((from, index): [Point, Point][] => {
    const to = polygon[(index + 1) % polygon.length];
    return to ? [[from, to]] : [];
  });
}

/** In square units; of either order of corners. */
export function area(polygon: Polygon): number {
  return Math.abs(signedArea(polygon));
}

/** Above zero when the corners go clockwise as seen on a screen. */
export function signedArea(polygon: Polygon): number {
  return sides(polygon).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0) / 2;
}

export function boundsOf(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The free way between two boxes: no more than that between what is in them. */
export function boxGap(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(across, down);
}

/** Corners of a box around a point, turned clockwise, from its upper left one. */
export function turnedBox(at: Point, width: number, depth: number, rotation: number): Point[] {
  const [x, y] = [width / 2, depth / 2];
  const corners = [
    { x: -x, y: -y },
    { x, y: -y },
    { x, y },
    { x: -x, y },
  ];
  return corners.map((corner) => plus(at, turned(corner, rotation)));
}

/** Whether a point lies inside; on the edge is inside. */
export function contains(polygon: Polygon, point: Point): boolean {
  let isInside = false;
  for (const [from, to] of sides(polygon)) {
    if (distanceToLine(point, from, to) < 1e-6) return true;
    const crosses = from.y > point.y !== to.y > point.y;
    if (crosses && point.x < ((to.x - from.x) * (point.y - from.y)) / (to.y - from.y) + from.x) isInside = !isInside;
  }
  return isInside;
}

/** Whether two lines cross in one inner point of both. */
function linesCross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (from: Point, to: Point, point: Point) =>
    Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether two polygons share anything, also when one lies in the other. */
export function intersects(a: Polygon, b: Polygon): boolean {
  const [sidesOfA, sidesOfB] = [sides(a), sides(b)];
  if (sidesOfA.some((one) => sidesOfB.some((other) => linesCross(one, other)))) return true;
  return b.some((point) => contains(a, point)) || a.some((point) => contains(b, point));
}

/** The shortest way between two polygons: 0 when they meet. A single corner is a point. */
export function distanceBetween(a: Polygon, b: Polygon): number {
  if (boxesMeet(boundsOf(a), boundsOf(b)) && intersects(a, b)) return 0;
  let nearest = Infinity;
  const measure = (points: Polygon, lines: [Point, Point][]) => {
    for (const point of points)
      for (const [from, to] of lines) nearest = Math.min(nearest, distanceToLine(point, from, to));
  };
  measure(a, sides(b));
  measure(b, sides(a));
  return nearest;
}

/** Whether no two sides of the outline cross and it holds some floor. */
export function isSimple(polygon: Polygon): boolean {
  const lines = sides(polygon);
  const crossed = lines.some((one, index) => lines.slice(index + 1).some((other) => linesCross(one, other)));
  return polygon.length >= 3 && !crossed && area(polygon) > 0;
}

/** The polygon in triangles, by cutting off ears; those of a polygon that crosses itself are of no use. */
export function triangles(polygon: Polygon): Point[][] {
  const left = signedArea(polygon) >= 0 ? [...polygon] : [...polygon].reverse();
  const cut: Point[][] = [];
  while (left.length > 3) {
    const at = left.findIndex((_, index) => isEar(left, index));
    if (at < 0) break;
    cut.push(cornersAt(left, at));
    left.splice(at, 1);
  }
  return [...cut, left];
}

function cornersAt(polygon: Polygon, index: number): Point[] {
  const count = polygon.length;
  return [(index + count - 1) % count, index, (index + 1) % count].flatMap((each) => polygon[each] ?? []);
}

function isEar(polygon: Polygon, index: number): boolean {
  const corners = cornersAt(polygon, index);
  if (signedArea(corners) <= 0) return false;
  return !polygon.some((point) => !corners.includes(point) && contains(corners, point));
}

/** How deep two convex polygons lie in one another: the shortest push that parts them; 0 when they do not meet. */
export function depthOf(a: Polygon, b: Polygon): number {
  let depth = Infinity;
  for (const [from, to] of [...sides(a), ...sides(b)]) {
    const along = minus(to, from);
    const length = Math.hypot(along.x, along.y);
    if (length === 0) continue;
    const axis = { x: -along.y / length, y: along.x / length };
    const [one, other] = [spanOn(a, axis), spanOn(b, axis)];
    depth = Math.min(depth, one.to - other.from, other.to - one.from);
    if (depth <= 0) return 0;
  }
  return depth === Infinity ? 0 : depth;
}

function spanOn(polygon: Polygon, axis: Point): { from: number; to: number } {
  const places = polygon.map((point) => point.x * axis.x + point.y * axis.y);
  return { from: Math.min(...places), to: Math.max(...places) };
}
