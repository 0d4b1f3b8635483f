import type { ObjectKind, Point, RoomObject } from "../types";
import { doorWay, isInside } from "./clearances";
import { objectFootprint, overlaps } from "./footprints";
import { boundsOf } from "./polygons";
import type { TemplateInput } from "./template-plans";

type Furniture = Omit<RoomObject, "revision">;
type Wish = { kind: ObjectKind; width: number; depth: number; at: Point[]; rotation?: number };

/** What a style wants besides tables, where it fits: a stage or a dance floor at the front, a bar at the back. */
export function placeFurniture(input: TemplateInput): Furniture[] {
  const { outline, aisle, objects, newId } = input;
  const doors = objects.filter(({ kind }) => kind === "door").map((door) => doorWay(door, aisle));
  const standing = objects.filter(({ kind }) => kind !== "door").map((object) => objectFootprint(object));
  const placed: Furniture[] = [];
  for (const { kind, width, depth, at, rotation = 0 } of wishes(input)) {
    const spot = at
      .map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) }))
      .find((point) => {
        const floor = objectFootprint({ at: point, width, depth, rotation, points: null, isRound: false });
        return isInside(outline, floor) && ![...doors, ...standing].some((other) => overlaps(other, floor));
      });
    if (!spot) continue;
    const object = { kind, width, depth, rotation, at: spot, points: null, isRound: false };
    standing.push(objectFootprint(object));
    placed.push({ id: newId(), label: null, groupId: null, isLocked: false, ...object });
  }
  return placed;
}

function wishes({ outline, style, guests }: TemplateInput): Wish[] {
  const { left, top, right, bottom } = boundsOf(outline);
  const [across, down] = [right - left, bottom - top];
  const middle = (left + right) / 2;
  const front = (kind: ObjectKind, width: number, depth: number, from = 0): Wish => {
    const spread = [0, 0.15, -0.15, 0.25, -0.25].map((share) => middle + share * across);
    return { kind, width, depth, at: spread.map((x) => ({ x, y: top + from + depth / 2 })) };
  };
  const stage = { width: tens(Math.min(6000, across * 0.4)), depth: tens(Math.min(3000, down * 0.12)) };
  if (style === "theatre" || style === "classroom") return [front("stage", stage.width, stage.depth)];
  if (style === "u_shape") return [];
  const bar: Wish = {
    kind: "bar",
    width: 3000,
    depth: 900,
    at: [0, 0.3, -0.3].map((share) => ({ x: middle + share * across, y: bottom - 450 })),
  };
  if (style === "cocktail") return [bar, front("stage", tens(stage.width * 0.7), tens(stage.depth * 0.8))];
  // A third of the guests dance at a time, each on half a square metre.
  const side = tens(Math.min(Math.sqrt((guests / 3) * 500_000) + 1500, across * 0.4, down * 0.3));
  const dance = front("dance_floor", side, side, 1200);
  const dj: Wish = { kind: "dj", width: 2000, depth: 1000, at: [{ x: middle, y: top + 500 }] };
  return across * down > 120e6 ? [dj, dance, bar] : [dance, bar];
}

function tens(millimetres: number): number {
  return Math.max(500, Math.round(millimetres / 100) * 100);
}
