import type { Point, RoomSeat, RoomTable, SeatKind, TableShape } from "../types";
import { plus, turned, wholeDegrees } from "./points";

/** A chair's own side, how far a seated guest reaches from the table's edge, and the edge that each needs. */
export const chairSize = 450;
export const chairReach = 450;
export const seatPitch = 560;
/** From edge to edge of the ring of a serpentine table. */
export const serpentineBand = 760;

export type Seated = Pick<RoomTable, "shape" | "at" | "rotation" | "width" | "depth" | "seats">;

/** Where a seat stands in the room. Turned by 0, whoever sits there looks down the plan. */
export type SeatPlace = {
  seatId: string;
  position: number;
  kind: SeatKind;
  isRemoved: boolean;
  at: Point;
  rotation: number;
};

/** Chairs' widths that a place takes: a wheelchair's takes two. */
function widthsOf(kind: SeatKind): number {
  return kind === "wheelchair" ? 2 : 1;
}

/** A stretch of edge where people sit: a length, and where a share of it lies, by the table's own axes. */
type Edge = { length: number; capacity: number; place(share: number): { at: Point; facing: number } };

/** Where each seat stands, in the order of their positions: clockwise, from the upper left of the table. */
export function seatPlaces(table: Seated): SeatPlace[] {
  const seats = [...table.seats].sort((a, b) => a.position - b.position);
  const edges = edgesOf(table);
  const shares = sharesOf(
    edges,
    seats.reduce((sum, { kind }) => sum + widthsOf(kind), 0),
    table.shape,
  );
  const onEdge = dealt(seats, shares);
  return edges.flatMap((edge, index) => placedAlong(edge, onEdge[index] ?? [], table));
}

function placedAlong(edge: Edge, seats: readonly RoomSeat[], { at, rotation }: Seated): SeatPlace[] {
  const total = seats.reduce((sum, { kind }) => sum + widthsOf(kind), 0);
  let before = 0;
  return seats.map(({ id, position, kind, isRemoved }) => {
    const own = edge.place((before + widthsOf(kind) / 2) / total);
    before += widthsOf(kind);
    const facing = wholeDegrees(own.facing + rotation);
    return { seatId: id, position, kind, isRemoved, at: plus(at, turned(own.at, rotation)), rotation: facing };
  });
}

/** Gives the seats, in order, to the edges: each goes where its middle lies. */
function dealt(seats: readonly RoomSeat[], shares: readonly number[]): RoomSeat[][] {
  const given: RoomSeat[][] = shares.map(() => []);
  const ends = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0));
  let before = 0;
  for (const seat of seats) {
    const middle = before + widthsOf(seat.kind) / 2;
    before += widthsOf(seat.kind);
    const at = ends.findIndex((end) => end >= middle);
    given[at < 0 ? shares.length - 1 : at]?.push(seat);
  }
  return given;
}

/** How many chairs' widths each edge takes: the fullest has the fewest to spare; ends wait until long sides are full. */
function sharesOf(edges: readonly Edge[], widths: number, shape: TableShape): number[] {
  const shares = edges.map(() => 0);
  const order =
    shape === "rectangular"
      ? [
          [0, 2],
          [1, 3],
        ]
      : [edges.map((_, index) => index)];
  for (let width = 0; width < widths; width++) {
    const group = order.find((each) => each.some((index) => room(index) > 0)) ?? order[0] ?? [];
    const best = group.reduce((a, b) => (spare(b) > spare(a) + 1e-9 ? b : a), group[0] ?? 0);
    shares[best] = (shares[best] ?? 0) + 1;
  }
  return shares;

  function room(index: number): number {
    return (edges[index]?.capacity ?? 0) - (shares[index] ?? 0);
  }
  function spare(index: number): number {
    return (edges[index]?.length ?? 0) / ((shares[index] ?? 0) + 1);
  }
}

const chairMiddle = chairReach / 2;
type Size = Pick<RoomTable, "shape" | "width" | "depth">;

function edgesOf({ shape, width, depth }: Size): Edge[] {
  if (shape === "round" || shape === "oval") return [around(width, depth)];
  if (shape === "serpentine") return [arc(width, depth, chairMiddle), arc(width, depth, -serpentineBand - chairMiddle)];
  const top = straight(width, { x: 0, y: -depth / 2 - chairMiddle }, 0);
  if (shape === "head") return [top];
  if (shape === "row") return [straight(width, { x: 0, y: 0 }, 180)];
  return [
    top,
    straight(depth, { x: width / 2 + chairMiddle, y: 0 }, 90),
    straight(width, { x: 0, y: depth / 2 + chairMiddle }, 180),
    straight(depth, { x: -width / 2 - chairMiddle, y: 0 }, 270),
  ];
}

/** An edge of a straight side: from left to right as seen by who faces away from the table. */
function straight(length: number, middle: Point, facing: number): Edge {
  const along = turned({ x: 1, y: 0 }, facing === 180 && middle.y === 0 ? 0 : facing);
  const place = (share: number) => ({
    at: plus(middle, { x: along.x * (share - 0.5) * length, y: along.y * (share - 0.5) * length }),
    facing,
  });
  return { length, capacity: Math.floor(length / seatPitch), place };
}

const ovalSteps = 180;

/** All around a round or an oval table, evenly by the way along the chairs. */
function around(width: number, depth: number): Edge {
  const [a, b] = [width / 2, depth / 2];
  const onEllipse = (angle: number, by: number) => ({ x: (a + by) * Math.sin(angle), y: -(b + by) * Math.cos(angle) });
  const length = lengthOf(Array.from({ length: ovalSteps + 1 }, (_, i) => onEllipse((i / ovalSteps) * 2 * Math.PI, 0)));
  const capacity = Math.max(1, Math.floor(length / seatPitch));
  if (width === depth) {
    const place = (share: number) => ({ at: onEllipse(share * 2 * Math.PI, chairMiddle), facing: share * 360 });
    return { length, capacity, place };
  }
  const way = Array.from({ length: ovalSteps + 1 }, (_, i) => onEllipse((i / ovalSteps) * 2 * Math.PI, chairMiddle));
  const place = (share: number) => {
    const angle = stepAt(way, share) * ((2 * Math.PI) / ovalSteps);
    const outwards = { x: Math.sin(angle) / (a + chairMiddle), y: -Math.cos(angle) / (b + chairMiddle) };
    return { at: onEllipse(angle, chairMiddle), facing: (Math.atan2(outwards.x, -outwards.y) * 180) / Math.PI };
  };
  return { length, capacity, place };
}

/** The arc of a quarter ring, moved outwards by `by`; beyond the band it is the inner side. */
function arc(width: number, depth: number, by: number): Edge {
  const isInner = by < -serpentineBand;
  const edge = isInner ? -serpentineBand : 0;
  const length = ((Math.PI / 2) * (width + depth + 2 * edge)) / 2;
  const place = (share: number) => {
    const angle = (isInner ? 1 - share : share) * (Math.PI / 2);
    const at = { x: -width / 2 + (width + by) * Math.sin(angle), y: depth / 2 - (depth + by) * Math.cos(angle) };
    return { at, facing: (angle * 180) / Math.PI + (isInner ? 180 : 0) };
  };
  return { length: Math.max(0, length), capacity: Math.max(0, Math.floor(length / seatPitch)), place };
}

function lengthOf(way: readonly Point[]): number {
  return way.slice(1).reduce((sum, point, index) => {
    const before = way[index] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

/** The step, with its fraction, at a share of the whole way. */
function stepAt(way: readonly Point[], share: number): number {
  const wanted = lengthOf(way) * share;
  let done = 0;
  for (let step = 1; step < way.length; step++) {
    const length = lengthOf(way.slice(step - 1, step + 1));
    if (done + length >= wanted) return step - 1 + (length === 0 ? 0 : (wanted - done) / length);
    done += length;
  }
  return way.length - 1;
}

/** How many chairs fit around it with an edge of 56 cm each: both long sides and the ends where they are wide enough. */
export function seatCapacity(size: Size): number {
  return edgesOf(size).reduce((sum, { capacity }) => sum + capacity, 0);
}

/** How many chairs one would set: both long sides of a long table, everything else full. At least one. */
export function usualSeats(size: Size): number {
  const edges = edgesOf(size);
  if (size.shape === "rectangular" && size.width > size.depth * 1.5) {
    return Math.max(1, (edges[0]?.capacity ?? 0) + (edges[2]?.capacity ?? 0));
  }
  if (size.shape === "serpentine") return Math.max(1, edges[0]?.capacity ?? 0);
  return Math.max(1, seatCapacity(size));
}

/** Sets as many seats as wanted: keeps those that are there by their order, adds chairs behind, takes away the last. */
export function withSeatCount(seats: readonly RoomSeat[], count: number, newId: () => string): RoomSeat[] {
  const kept = [...seats].sort((a, b) => a.position - b.position).slice(0, count);
  const added = Array.from({ length: Math.max(0, count - kept.length) }, (_, index): RoomSeat => {
    return { id: newId(), position: kept.length + index + 1, kind: "chair", isRemoved: false };
  });
  return [...kept.map((seat, index) => ({ ...seat, position: index + 1 })), ...added];
}

/** Seats that somebody can sit on. */
export function openSeats<T extends { isRemoved: boolean }>(seats: readonly T[]): T[] {
  return seats.filter(({ isRemoved }) => !isRemoved);
}

/** Where a row's number stands: before its first seat. */
export function rowEnd({ at, rotation, width }: Pick<RoomTable, "at" | "rotation" | "width">): Point {
  return plus(at, turned({ x: -width / 2 - chairSize * 0.9, y: 0 }, rotation));
}
