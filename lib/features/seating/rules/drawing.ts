import type { Point, RoomObject } from "../types";
import { isSound, shapedAs } from "./corners";
import { newObject } from "./edits";
import { distance, minus, nearestOnLine, plus, rounded, times, wholeDegrees } from "./points";
import { type Polygon, sides, signedArea } from "./polygons";

/** How thick a wall is that is drawn by hand. */
const wallThickness = 150;

/** Where a pen comes to rest: in line with the corners that are there, else on the grid. `reach` in millimetres. */
export function penAt(
  point: Point,
  corners: readonly Point[],
  { reach, grid }: { reach: number; grid: number | null },
) {
  const along = (key: "x" | "y") => {
    const near = corners.map((corner) => corner[key]).filter((at) => Math.abs(at - point[key]) <= reach);
    const [nearest] = near.sort((a, b) => Math.abs(a - point[key]) - Math.abs(b - point[key]));
    return nearest ?? (grid === null ? point[key] : Math.round(point[key] / grid) * grid);
  };
  return rounded({ x: along("x"), y: along("y") });
}

type NewId = () => string;

/** A free shape with these corners; null where its sides cross. */
export function shapeOf(corners: Polygon, newId: NewId): RoomObject | null {
  if (!isSound(corners)) return null;
  const shape = newObject("shape", { x: 0, y: 0 }, newId);
  return { ...shape, ...shapedAs(shape, corners) };
}

/** Walls from point to point, one for each stretch; several move together. */
export function wallsAlong(points: readonly Point[], newId: NewId): RoomObject[] {
  const stretches = points.slice(1).flatMap((to, index): [Point, Point][] => {
    const from = points[index];
    return from && distance(from, to) >= 1 ? [[from, to]] : [];
  });
  const groupId = stretches.length > 1 ? newId() : null;
  return stretches.map(([from, to]) => {
    const wall = newObject("wall", { x: 0, y: 0 }, newId);
    return { ...wall, groupId, ...shapedAs(wall, stretchOf(from, to)) };
  });
}

/** The corners of a wall: as long as its stretch and half its thickness more, so that two meet without a gap. */
function stretchOf(from: Point, to: Point): Point[] {
  const along = times(minus(to, from), 1 / distance(from, to));
  const ahead = times(along, wallThickness / 2);
  const aside = { x: -ahead.y, y: ahead.x };
  const [start, end] = [minus(from, ahead), plus(to, ahead)];
  return [plus(start, aside), plus(end, aside), minus(end, aside), minus(start, aside)];
}

/** Where a door goes that is brought near a wall of the room: into it, opening inwards. Null where no wall is near. */
export function inWall(outline: Polygon, at: Point, reach: number): Pick<RoomObject, "at" | "rotation"> | null {
  const near = sides(outline)
    .map(([from, to]) => ({ from, to, at: nearestOnLine(at, from, to) }))
    .sort((a, b) => distance(a.at, at) - distance(b.at, at))[0];
  if (!near || distance(near.at, at) > reach) return null;
  const angle = (Math.atan2(near.to.y - near.from.y, near.to.x - near.from.x) * 180) / Math.PI;
  return { at: rounded(near.at), rotation: wholeDegrees(signedArea(outline) < 0 ? angle + 180 : angle) };
}
