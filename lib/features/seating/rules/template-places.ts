import type { Point, RoomObject, RoomTable } from "../types";
import { doorWay, isInside } from "./clearances";
import { type Footprint, gapBetween, objectFootprint, overlaps, seatedFootprint } from "./footprints";
import { boundsOf, boxesMeet, grown } from "./polygons";
import { chairReach, type Seated } from "./seats";
import { makeSpatialIndex } from "./spatial-index";
import { type PlanPart, rowPitch } from "./template-plans";

/** Where a table can stand; those of a group stand together. */
export type Place = { at: Point; rotation: number; group: number | null };

type Surroundings = {
  outline: readonly Point[];
  aisle: number;
  obstacles: readonly Omit<RoomObject, "revision">[];
  tables: readonly Omit<RoomTable, "revision">[];
};

/** Up to `count` places for such a table, in the order of their numbers: rows from the stage on, in the room's middle. */
export function fittingPlaces(part: PlanPart, room: Surroundings, count: number): Place[] {
  if (part.pattern === "u_shape") return uPlaces(part, room, count);
  const isFree = freeTest(part, room);
  const offsets = [0, 0.5, 0.25, 0.75];
  let best: Place[] = [];
  for (const shift of offsets) {
    const places = candidates(part, room, shift).filter(isFree);
    if (places.length > best.length) best = places;
    if (best.length >= count) break;
  }
  return middleOf(best, count);
}

/** Of all places the rows nearest to the front, of the last row its middle. */
function middleOf(places: readonly Place[], count: number): Place[] {
  const chosen = places.slice(0, count);
  const last = chosen.at(-1)?.at.y;
  if (last === undefined || places.length <= count) return chosen;
  const full = chosen.filter(({ at }) => at.y !== last);
  const row = places.filter(({ at }) => at.y === last);
  const from = Math.floor((row.length - (count - full.length)) / 2);
  return [...full, ...row.slice(from, from + count - full.length)];
}

function candidates(part: PlanPart, { outline, aisle }: Surroundings, shift: number): Place[] {
  const { left, top, right, bottom } = boundsOf(outline);
  const floor = floorOf(part, { x: 0, y: 0 }, part.rotation).box;
  const step = stepsOf(part, floor, aisle);
  const columns = columnsOf(part, floor, right - left, step.x, aisle);
  const places: Place[] = [];
  let row = 0;
  for (let y = top - floor.top + shift * step.y; y + floor.bottom <= bottom; y += step.y) {
    const by = part.pattern === "shifted" && row % 2 === 1 ? step.x / 2 : 0;
    for (const x of columns)
      places.push({ at: { x: Math.round(left + x + by), y: Math.round(y) }, rotation: part.rotation, group: null });
    row++;
  }
  return places;
}

function stepsOf({ pattern, depth }: PlanPart, floor: Footprint["box"], aisle: number): { x: number; y: number } {
  const [width, height] = [floor.right - floor.left, floor.bottom - floor.top];
  if (pattern === "theatre") return { x: width + aisle, y: Math.max(rowPitch, height + 400) };
  if (pattern === "classroom") return { x: width + aisle, y: depth + chairReach + aisle };
  const x = width + aisle;
  return { x, y: pattern === "shifted" ? Math.ceil(x * 0.8661) : height + aisle };
}

/** Where columns stand across the room, as far from its sides on the left as on the right. */
function columnsOf(part: PlanPart, floor: Footprint["box"], across: number, step: number, aisle: number): number[] {
  const width = floor.right - floor.left;
  // Along the walls people pass behind the rows.
  const wall = part.pattern === "theatre" || part.pattern === "classroom" ? Math.min(aisle, across / 10) : 0;
  const shifted = part.pattern === "shifted" ? step / 2 : 0;
  const count = Math.max(1, Math.floor((across - 2 * wall - shifted - width) / step) + 1);
  const taken = (count - 1) * step + width + shifted;
  const from = (across - taken) / 2 - floor.left;
  return Array.from({ length: count }, (_, index) => from + index * step);
}

function floorOf(part: PlanPart, at: Point, rotation: number): Footprint {
  return seatedFootprint(tableOf(part, at, rotation));
}

function tableOf({ shape, width, depth, seats }: PlanPart, at: Point, rotation: number): Seated {
  const chairs = Array.from({ length: seats }, (_, index) => {
    return { id: String(index), position: index + 1, kind: "chair" as const, isRemoved: false };
  });
  return { shape, at, rotation, width, depth, seats: chairs };
}

const passable = new Set<RoomObject["kind"]>(["power"]);
const alongside = new Set<RoomObject["kind"]>(["wall", "pillar", "speaker"]);

/** Whether a table can stand at a place: inside, off everything else, doors free, aisles kept. */
function freeTest(part: PlanPart, { outline, aisle, obstacles, tables }: Surroundings): (place: Place) => boolean {
  const doors = obstacles.filter(({ kind }) => kind === "door").map((door) => doorWay({ ...door, revision: 0 }, aisle));
  const solid = obstacles.filter(({ kind }) => kind !== "door" && !passable.has(kind));
  const things = solid.map((object) => ({
    floor: objectFootprint(object),
    way: alongside.has(object.kind) ? 50 : aisle,
  }));
  const index = makeSpatialIndex();
  const standing = tables.map((table) => seatedFootprint(table));
  for (const [at, floor] of standing.entries()) index.put(String(at), floor.box);
  return ({ at, rotation }) => {
    const floor = floorOf(part, at, rotation);
    if (!isInside(outline, floor)) return false;
    if (doors.some((door) => overlaps(door, floor))) return false;
    const isClose = (other: Footprint, way: number) =>
      boxesMeet(grown(floor.box, way), other.box) && gapBetween(floor, other) < way;
    if (things.some((thing) => isClose(thing.floor, thing.way))) return false;
    return !index.near(grown(floor.box, aisle)).some((id) => {
      const other = standing[Number(id)];
      return other !== undefined && isClose(other, aisle);
    });
  };
}

/** One U, open to the stage: two legs and a base, with everybody on its outer side. */
function uPlaces(part: PlanPart, room: Surroundings, count: number): Place[] {
  const isFree = freeTest(part, room);
  const { left, top, right, bottom } = boundsOf(room.outline);
  const middle = (left + right) / 2;
  let best: Place[] = [];
  for (let base = 1; base * part.width < right - left; base++) {
    const legs = Math.max(0, Math.ceil((count - base) / 2));
    const height = legs * part.width + part.depth + part.width / 2;
    for (const foot of [(top + bottom + height) / 2, bottom - part.width]) {
      const places = uOf(part, base, legs, { x: middle, y: foot }).slice(0, count).filter(isFree);
      const isNicer = places.length > best.length;
      if (isNicer) best = places;
    }
    if (best.length >= count && legs <= base * 2) break;
  }
  return best;
}

function uOf({ width, depth }: PlanPart, base: number, legs: number, foot: Point): Place[] {
  const half = (base * width) / 2;
  const places: Place[] = [];
  const put = (x: number, y: number, rotation: number) =>
    places.push({ at: { x: Math.round(foot.x + x), y: Math.round(foot.y + y) }, rotation, group: 0 });
  for (let index = 0; index < base; index++) put(-half + (index + 0.5) * width, -depth / 2, 180);
  for (let index = 0; index < legs; index++) {
    const y = -depth - (index + 0.5) * width;
    put(-half + depth / 2, y, 270);
    put(half - depth / 2, y, 90);
  }
  return places;
}
