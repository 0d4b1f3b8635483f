import type { LayoutStyle, Point, RoomObject, TableShape } from "../types";
import { boundsOf } from "./polygons";
import { chairReach, seatPitch } from "./seats";

export type TemplateInput = {
  outline: readonly Point[];
  style: LayoutStyle;
  guests: number;
  aisle: number;
  /** What stays: walls, doors, pillars. */
  objects: readonly RoomObject[];
  newId: () => string;
};

/** How places are looked for: alone in rows, shifted rows, blocks of rows that face the stage, or one U. */
type Pattern = "rows" | "shifted" | "theatre" | "classroom" | "u_shape";

/** A kind of table for some of the guests. */
export type PlanPart = {
  shape: TableShape;
  width: number;
  depth: number;
  seats: number;
  guests: number;
  pattern: Pattern;
  /** Turned so, unless the pattern turns each itself. */
  rotation: number;
  groupIds?: string[];
};
export type Plan = PlanPart[];

const round = (width: number, seats: number, guests: number, pattern: Pattern): PlanPart => {
  return { shape: "round", width, depth: width, seats, guests, pattern, rotation: 0 };
};
const long = (guests: number, rotation: number): PlanPart => {
  return { shape: "rectangular", width: 2440, depth: 760, seats: 8, guests, pattern: "rows", rotation };
};

/** What to try for a style, the nicest first. */
export function planFor(wanted: TemplateInput): Plan[] {
  const { style, guests } = wanted;
  if (style === "theatre") return rowLengths(wanted).map((seats) => [rowOf(seats, guests)]);
  if (style === "classroom") return [[desks(guests)]];
  if (style === "u_shape") return [[uOf(guests, wanted.newId())]];
  if (style === "cocktail") return [[round(800, 4, guests, "shifted")], [round(700, 4, guests, "rows")]];
  if (style === "mixed") {
    const half = Math.ceil(guests / 2);
    return [
      [long(half, 0), round(1500, 8, guests, "shifted")],
      [long(half, 90), round(1500, 8, guests, "rows")],
      [long(guests, 90), round(1500, 8, guests, "rows")],
    ];
  }
  return banquets(guests);
}

function banquets(guests: number): Plan[] {
  const sizes: [number, number][] =
    guests <= 64
      ? [
          [1500, 8],
          [1800, 10],
        ]
      : [
          [1800, 10],
          [1500, 8],
        ];
  const rounds = sizes.flatMap(([width, seats]) => [
    [round(width, seats, guests, "rows")],
    [round(width, seats, guests, "shifted")],
  ]);
  return [...rounds, [long(guests, 0)], [long(guests, 90)]];
}

const longestRow = 14;

/** Chairs a row, from the usual to the shortest, by how wide the room is with an aisle in the middle. */
function rowLengths({ outline, aisle }: TemplateInput): number[] {
  const { left, right } = boundsOf(outline);
  const fitting = Math.floor((right - left - 3 * aisle) / 2 / seatPitch);
  const most = Math.max(2, Math.min(longestRow, fitting));
  return [...new Set([most, Math.max(2, most - 2), Math.max(2, Math.ceil(most / 2))])];
}

function rowOf(seats: number, guests: number): PlanPart {
  return { shape: "row", width: seats * seatPitch, depth: 0, seats, guests, pattern: "theatre", rotation: 0 };
}

/** A desk for three who look at the stage. */
function desks(guests: number): PlanPart {
  return { shape: "head", width: 1830, depth: 600, seats: 3, guests, pattern: "classroom", rotation: 180 };
}

function uOf(guests: number, groupId: string): PlanPart {
  return {
    shape: "head",
    width: 1830,
    depth: 760,
    seats: 3,
    guests,
    pattern: "u_shape",
    rotation: 0,
    groupIds: [groupId],
  };
}

/** From one row of seats to the next behind it. */
export const rowPitch = 2 * chairReach;
