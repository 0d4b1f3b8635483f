import type { Point, RoomObject, RoomTable } from "../types";
import { plus, turned } from "./points";
import {
  type Box,
  boundsOf,
  boxesMeet,
  boxGap,
  depthOf,
  distanceBetween,
  grown,
  triangles,
  turnedBox,
} from "./polygons";
import { chairReach, type Seated, seatPlaces, serpentineBand } from "./seats";

/** Floor that something takes: convex pieces, each widened by a radius (a round table is one point and its radius). */
export type Footprint = { pieces: Point[][]; radius: number; box: Box };

function footprint(pieces: Point[][], radius = 0): Footprint {
  return { pieces, radius, box: grown(boundsOf(pieces.flat()), radius) };
}

type Body = Pick<RoomTable, "shape" | "at" | "rotation" | "width" | "depth">;

/** The table's own top. A row of seats is a line. */
export function tableFootprint({ shape, at, rotation, width, depth }: Body): Footprint {
  if (shape === "round") return footprint([[at]], width / 2);
  if (shape === "oval") return footprint([ellipse(at, width, depth, rotation)]);
  if (shape === "serpentine") return footprint(ringPieces({ at, rotation, width, depth }, 0));
  return footprint([turnedBox(at, width, depth, rotation)]);
}

/** The table with the chairs around it, and somebody on each. */
export function seatedFootprint(table: Seated): Footprint {
  if (table.seats.every(({ isRemoved }) => isRemoved)) return tableFootprint(table);
  const { shape, at, rotation, width, depth } = table;
  if (shape === "round") return footprint([[at]], width / 2 + chairReach);
  if (shape === "oval") return footprint([ellipse(at, width + 2 * chairReach, depth + 2 * chairReach, rotation)]);
  if (shape === "serpentine") return footprint(ringPieces(table, chairReach));
  return footprint([chairedBox(table, seatPlaces(table))]);
}

/** The box around a straight table and its chairs, in the table's own turn. */
function chairedBox({ at, rotation, width, depth }: Seated, places: ReturnType<typeof seatPlaces>): Point[] {
  const box = { left: -width / 2, top: -depth / 2, right: width / 2, bottom: depth / 2 };
  for (const place of places) {
    if (place.isRemoved) continue;
    const own = turned({ x: place.at.x - at.x, y: place.at.y - at.y }, -rotation);
    box.left = Math.min(box.left, own.x - chairReach / 2);
    box.right = Math.max(box.right, own.x + chairReach / 2);
    box.top = Math.min(box.top, own.y - chairReach / 2);
    box.bottom = Math.max(box.bottom, own.y + chairReach / 2);
  }
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return turnedBox(plus(at, turned(middle, rotation)), box.right - box.left, box.bottom - box.top, rotation);
}

export function objectFootprint(
  object: Pick<RoomObject, "at" | "rotation" | "width" | "depth" | "points" | "isRound">,
) {
  const { at, rotation, width, depth, points, isRound } = object;
  if (points && points.length >= 3) {
    const corners = points.map((point) => plus(at, turned(point, rotation)));
    return footprint(triangles(corners));
  }
  if (isRound && width === depth) return footprint([[at]], width / 2);
  if (isRound) return footprint([ellipse(at, width, depth, rotation)]);
  return footprint([turnedBox(at, width, depth, rotation)]);
}

/** The free way between two: 0 when they touch. */
export function gapBetween(a: Footprint, b: Footprint): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of a.pieces) {
    const box = boundsOf(one);
    for (const other of b.pieces) {
      if (a.pieces.length * b.pieces.length > 1 && boxGap(box, boundsOf(other)) >= nearest) continue;
      nearest = Math.min(nearest, distanceBetween(one, other));
    }
  }
  return Math.max(0, nearest - a.radius - b.radius);
}

/** Whether two take the same floor by more than a tolerance: tables pushed together only touch. */
export function overlaps(a: Footprint, b: Footprint, tolerance = 10): boolean {
  if (!boxesMeet(a.box, b.box)) return false;
  const radii = a.radius + b.radius;
  return a.pieces.some((one) =>
    b.pieces.some((other) => {
      const apart = distanceBetween(one, other);
      if (apart > 0) return apart < radii - tolerance;
      return radii > tolerance || depthOf(one, other) > tolerance;
    }),
  );
}

/** The corners of its edge, in order enough to test whether it lies in a room; a circle as 24 of them. */
export function edgePoints({ pieces, radius }: Footprint): Point[] {
  if (radius === 0) return pieces.flat();
  return pieces.flat().flatMap((point) => ellipse(point, 2 * radius, 2 * radius, 0));
}

const ellipseCorners = 24;

function ellipse(at: Point, width: number, depth: number, rotation: number): Point[] {
  return Array.from({ length: ellipseCorners }, (_, index) => {
    const angle = (index / ellipseCorners) * 2 * Math.PI;
    return plus(at, turned({ x: (width / 2) * Math.cos(angle), y: (depth / 2) * Math.sin(angle) }, rotation));
  });
}

const ringSteps = 6;

/** A quarter ring around the lower left corner of its box, in convex pieces, widened on both sides. */
function ringPieces({ at, rotation, width, depth }: Omit<Body, "shape">, by: number): Point[][] {
  const outer = { x: width + by, y: depth + by };
  const inner = { x: Math.max(0, width - serpentineBand - by), y: Math.max(0, depth - serpentineBand - by) };
  const on = (radius: Point, step: number) => {
    const angle = (step / ringSteps) * (Math.PI / 2);
    const own = { x: -width / 2 + radius.x * Math.sin(angle), y: depth / 2 - radius.y * Math.cos(angle) };
    return plus(at, turned(own, rotation));
  };
  return Array.from({ length: ringSteps }, (_, step) => [
    on(outer, step),
    on(outer, step + 1),
    on(inner, step + 1),
    on(inner, step),
  ]);
}
