import type { Room, RoomObject, RoomTable } from "../types";
import { floorOf } from "./clearances";
import { grown } from "./polygons";
import { openSeats } from "./seats";
import { makeSpatialIndex } from "./spatial-index";
import { doorWarning, isDoor, outsideWarning, pairWarning, type RoomWarning } from "./warnings-about";

const order = ["capacity", "seats", "outside", "door", "overlap", "aisle"];

/**
 * What is wrong with a room as it stands, the gravest first; in small pieces, a table each, so that whoever draws
 * meanwhile is not kept waiting.
 */
export function* checkRoom(room: Room, acceptedCount: number): Generator<void, RoomWarning[]> {
  const found = headCounts(room, acceptedCount);
  const index = makeSpatialIndex();
  const things = new Map<string, RoomTable | RoomObject>();
  for (const thing of [...room.tables, ...room.objects]) {
    things.set(thing.id, thing);
    index.put(thing.id, floorOf(thing).box);
    if (things.size % 20 === 0) yield;
  }
  const near = (thing: RoomTable | RoomObject) =>
    index.near(grown(floorOf(thing).box, room.aisle)).flatMap((id) => (id === thing.id ? [] : (things.get(id) ?? [])));
  const add = (warning: RoomWarning | null) => {
    if (warning) found.push(warning);
  };
  for (const door of room.objects.filter(isDoor)) {
    for (const thing of near(door)) add(doorWarning(door, thing, room));
    yield;
  }
  for (const table of room.tables) {
    add(outsideWarning(table, room));
    for (const other of near(table))
      if (!("seats" in other) || other.id > table.id) add(pairWarning(table, other, room));
    yield;
  }
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export function seatCount({ tables }: Pick<Room, "tables">): number {
  return tables.reduce((sum, { seats }) => sum + openSeats(seats).length, 0);
}

function headCounts(room: Room, acceptedCount: number): RoomWarning[] {
  const seats = seatCount(room);
  const warnings: RoomWarning[] = [];
  const { legalCapacity: legal } = room;
  const most = Math.max(seats, acceptedCount);
  if (legal !== null && most > legal) {
    const what = seats > legal ? `${seats} seats stand in it` : `${acceptedCount} guests accepted`;
    warnings.push({ kind: "capacity", subjectIds: [], message: `The room may hold ${legal} people, but ${what}.` });
  }
  if (seats < acceptedCount) {
    const missing = acceptedCount - seats;
    const message = `${acceptedCount} guests accepted and there are ${seats} seats: ${missing} ${missing === 1 ? "is" : "are"} missing.`;
    warnings.push({ kind: "seats", subjectIds: [], message });
  }
  return warnings;
}
