import type { SeatingTask } from "../auto/types";
import type { Point, RoomObject, RoomTable } from "../types";

/** What auto-seating may use of a table. */
export type TablePlaces = {
  /** Free chairs: neither taken away, held nor kept by somebody who does not move. */
  chairs: string[];
  wheelchairPlaces: string[];
};

/** The free places of each table, given who keeps theirs. */
export function placesOf({ room, heldSeatIds }: SeatingTask, keptSeatIds: ReadonlySet<string>): TablePlaces[] {
  const held = new Set(heldSeatIds);
  return room.tables.map(({ seats }) => {
    const free = seats.filter(({ id, isRemoved }) => !isRemoved && !held.has(id) && !keptSeatIds.has(id));
    const inOrder = [...free].sort((a, b) => a.position - b.position);
    return {
      chairs: inOrder.filter(({ kind }) => kind === "chair").map(({ id }) => id),
      wheelchairPlaces: inOrder.filter(({ kind }) => kind === "wheelchair").map(({ id }) => id),
    };
  });
}

/** Tables by how near their centre is to an object, the nearest first; their places in the list. */
export function nearestTables(tables: readonly RoomTable[], object: RoomObject): number[] {
  const distances = tables.map(({ at }) => distance(at, object.at));
  return [...tables.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * The tables that count as near (or far, when they are listed the other way round): a third of them, and more if those
 * have not the seats for so many people.
 */
export function firstThird(ranked: readonly number[], seats: (table: number) => number, people: number): number[] {
  let room = 0;
  const third = Math.ceil(ranked.length / 3);
  return ranked.filter((table, rank) => {
    const isIn = rank < third || room < people;
    if (isIn) room += seats(table);
    return isIn;
  });
}
