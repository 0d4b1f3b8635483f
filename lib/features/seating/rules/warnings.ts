import type { Room, RoomObject, RoomTable } from "../types";
import { blocks, bodyOf, collide, doorWay, floorOf, isInside, neededWay, standsInside, wayBetween } from "./clearances";
import { formatLength } from "./lengths";
import { objectTitle } from "./objects";
import { grown } from "./polygons";
import { openSeats } from "./seats";
import { makeSpatialIndex } from "./spatial-index";
import { tableTitle } from "./table-sizes";

export type RoomWarning = {
  kind: "overlap" | "aisle" | "door" | "outside" | "capacity" | "seats";
  /** What it is about: tables and objects. */
  subjectIds: string[];
  message: string;
};

/** What is wrong with a room as it stands; the gravest first. */
export function roomWarnings(room: Room, acceptedCount: number): RoomWarning[] {
  const found = [...headCounts(room, acceptedCount), ...outside(room), ...blockedDoors(room), ...pairs(room)];
  const order = ["capacity", "seats", "outside", "door", "overlap", "aisle"];
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

function outside({ outline, tables }: Room): RoomWarning[] {
  return tables
    .filter((table) => !standsInside(outline, table))
    .map((table) => {
      const part = isInside(outline, bodyOf(table)) ? "Chairs of " : "";
      const title = tableTitle(table);
      return {
        kind: "outside",
        subjectIds: [table.id],
        message: `${part}${title} ${part ? "are" : "is"} outside the room.`,
      };
    });
}

const free = new Set<RoomObject["kind"]>(["wall", "door", "power", "dance_floor"]);

function blockedDoors({ objects, tables, aisle }: Room): RoomWarning[] {
  const solid = [...tables, ...objects.filter(({ kind }) => !free.has(kind))];
  return objects
    .filter(({ kind }) => kind === "door")
    .flatMap((door) => {
      const way = doorWay(door, aisle);
      return solid
        .filter((thing) => blocks(way, floorOf(thing)))
        .map((thing): RoomWarning => {
          const message = `${titleOf(thing)} stands in the way of ${objectTitle(door).toLowerCase()}.`;
          return { kind: "door", subjectIds: [thing.id, door.id], message };
        });
    });
}

const served = new Set<RoomObject["kind"]>(["bar", "buffet", "cake", "photo_booth"]);

function pairs({ tables, objects, aisle, unit }: Room): RoomWarning[] {
  const index = makeSpatialIndex();
  const things = new Map<string, RoomTable | RoomObject>();
  for (const thing of [...tables, ...objects]) {
    things.set(thing.id, thing);
    index.put(thing.id, floorOf(thing).box);
  }
  const warnings: RoomWarning[] = [];
  for (const table of tables) {
    for (const id of index.near(grown(floorOf(table).box, aisle))) {
      const other = things.get(id);
      if (!other || other.id === table.id || ("seats" in other && other.id < table.id)) continue;
      const warning =
        "seats" in other ? betweenTables(table, other, aisle, unit) : besideObject(table, other, aisle, unit);
      if (warning) warnings.push(warning);
    }
  }
  return warnings;
}

function betweenTables(a: RoomTable, b: RoomTable, aisle: number, unit: Room["unit"]): RoomWarning | null {
  const subjectIds = [a.id, b.id];
  const way = wayBetween(a, b);
  if (way >= aisle - 5) return null;
  if (way === 0 && collide(a, b)) {
    return { kind: "overlap", subjectIds, message: `${tableTitle(a)} and ${tableTitle(b)} overlap.` };
  }
  const needed = neededWay(a, b, aisle);
  return way < needed - 5 ? { kind: "aisle", subjectIds, message: tooNarrow(a, b, way, needed, unit) } : null;
}

function besideObject(table: RoomTable, object: RoomObject, aisle: number, unit: Room["unit"]): RoomWarning | null {
  const subjectIds = [table.id, object.id];
  if (object.kind === "door" || object.kind === "power") return null;
  if (wayBetween(table, object) === 0 && collide(table, object)) {
    return {
      kind: "overlap",
      subjectIds,
      message: `${tableTitle(table)} stands on ${objectTitle(object).toLowerCase()}.`,
    };
  }
  if (!served.has(object.kind)) return null;
  const way = wayBetween(table, object);
  return way < aisle - 5 ? { kind: "aisle", subjectIds, message: tooNarrow(table, object, way, aisle, unit) } : null;
}

function tooNarrow(a: RoomTable, b: RoomTable | RoomObject, way: number, needed: number, unit: Room["unit"]): string {
  const between = `${tableTitle(a)} and ${titleOf(b)}`;
  const asked = formatLength(needed, unit);
  if (way < 10) return `No way between the chairs of ${between}; ${asked} should stay free.`;
  return `Only ${formatLength(way, unit)} between ${between}; ${asked} should stay free.`;
}

function titleOf(thing: RoomTable | RoomObject): string {
  return "seats" in thing ? tableTitle(thing) : objectTitle(thing);
}
