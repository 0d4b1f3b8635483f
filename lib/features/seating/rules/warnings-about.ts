import type { Room, RoomObject, RoomTable } from "../types";
import { blocks, bodyOf, collide, doorWay, floorOf, isInside, neededWay, standsInside, wayBetween } from "./clearances";
import { formatLength } from "./lengths";
import { objectTitle } from "./objects";
import { tableTitle } from "./table-sizes";

export type RoomWarning = {
  kind: "overlap" | "aisle" | "door" | "outside" | "capacity" | "seats";
  /** What it is about: tables and objects. */
  subjectIds: string[];
  message: string;
};

type Thing = RoomTable | RoomObject;
type Setting = Pick<Room, "outline" | "aisle" | "unit">;

/** What is wrong with one thing where it stands, on the floor and beside others. */
export function warningsAbout(thing: Thing, others: Iterable<Thing>, room: Setting): RoomWarning[] {
  const found = [outsideWarning(thing, room)];
  for (const other of others) found.push(doorWarning(thing, other, room), pairWarning(thing, other, room));
  return found.filter((warning) => warning !== null);
}

export function outsideWarning(table: Thing, { outline }: Setting): RoomWarning | null {
  if (!("seats" in table) || standsInside(outline, table)) return null;
  const part = isInside(outline, bodyOf(table)) ? "Chairs of " : "";
  const title = tableTitle(table);
  return {
    kind: "outside",
    subjectIds: [table.id],
    message: `${part}${title} ${part ? "are" : "is"} outside the room.`,
  };
}

const free = new Set<RoomObject["kind"]>(["wall", "door", "power", "dance_floor"]);
export const isDoor = (thing: Thing): thing is RoomObject => !("seats" in thing) && thing.kind === "door";

/** One of them is a door and the other stands in its way. */
export function doorWarning(one: Thing, other: Thing, { aisle }: Setting): RoomWarning | null {
  const [door, thing] = isDoor(one) ? [one, other] : [other, one];
  if (!isDoor(door) || (!("seats" in thing) && free.has(thing.kind))) return null;
  if (!blocks(doorWay(door, aisle), floorOf(thing))) return null;
  const message = `${titleOf(thing)} stands in the way of ${objectTitle(door).toLowerCase()}.`;
  return { kind: "door", subjectIds: [thing.id, door.id], message };
}

/** Two that stand on one another or leave too little way; one of them a table. */
export function pairWarning(one: Thing, other: Thing, { aisle, unit }: Setting): RoomWarning | null {
  if ("seats" in one) {
    return "seats" in other ? betweenTables(one, other, aisle, unit) : besideObject(one, other, aisle, unit);
  }
  return "seats" in other ? besideObject(other, one, aisle, unit) : null;
}

const served = new Set<RoomObject["kind"]>(["bar", "buffet", "cake", "photo_booth"]);

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
