import { expect, test } from "vitest";
import type { RoomTable, SeatAssignment, SeatingGuest } from "@/lib/features/seating/types";
import { colouringBy } from "../colouring";
import { makeTableBlocks } from "./table-blocks";
import { type Drawn, makeTableItems } from "./table-items";

function table(number: number): RoomTable {
  const place = { at: { x: number * 4000, y: 0 }, rotation: 0, width: 1500, depth: 1500 };
  const seats = [{ id: `seat ${number}`, position: 1, kind: "chair" as const, isRemoved: false }];
  const own = { id: `table ${number}`, number, name: null, notes: null, shape: "round" as const };
  return { ...own, ...place, seats, groupId: null, isLocked: false, revision: 1 };
}

function guest(id: string): SeatingGuest {
  const names = { firstName: id, lastName: "", householdId: id, householdName: id, kind: "regular" as const };
  const wishes = { meal: null, dietaryNeeds: null, accessibilityNeeds: null };
  return { id, ...names, ...wishes, side: null, tagIds: [], answer: "accepted" };
}

const tables = new Map([1, 2, 3].map((number) => [`table ${number}`, table(number)]));
const guests = new Map(["Ada", "Alan"].map((name) => [name, guest(name)]));
const sits = (guestId: string, number: number): [string, SeatAssignment] => [
  guestId,
  { guestId, seatId: `seat ${number}`, isLocked: false, revision: 1 },
];
const drawn: Drawn = {
  tables,
  seats: new Map([sits("Ada", 1)]),
  guests,
  colouring: colouringBy("none", guests.values(), []),
  selected: new Set(),
  warned: new Set(),
  sight: null,
};

/** Which tables are drawn anew by a change. */
function redrawn(change: Partial<Drawn>): string[] {
  const itemsOf = makeTableItems();
  const before = itemsOf(drawn);
  const after = itemsOf({ ...drawn, ...change });
  return [...after].filter(([id, item]) => before.get(id) !== item).map(([id]) => id);
}

test("only what a change concerns is drawn anew", () => {
  expect(redrawn({})).toEqual([]);
  const moved = { ...table(2), seats: tables.get("table 2")?.seats ?? [], at: { x: 1, y: 1 } };
  expect(redrawn({ tables: new Map([...tables, [moved.id, moved]]) })).toEqual(["table 2"]);
  expect(redrawn({ seats: new Map([sits("Ada", 1), sits("Alan", 3)]) })).toEqual(["table 3"]);
  expect(redrawn({ seats: new Map([sits("Ada", 2)]) })).toEqual(["table 1", "table 2"]);
  expect(redrawn({ selected: new Set(["table 3"]) })).toEqual(["table 3"]);
  expect(redrawn({ warned: new Set(["table 1"]) })).toEqual(["table 1"]);
  expect(redrawn({ sight: { left: 3000, right: 5000, top: -1000, bottom: 1000 } })).toEqual(["table 1"]);
});

test("a block of which no table changed stays the very same, and every table is in one", () => {
  const many = new Map(Array.from({ length: 90 }, (_, index) => [`table ${index}`, table(index)]));
  const [itemsOf, blocksOf] = [makeTableItems(), makeTableBlocks()];
  const before = blocksOf(itemsOf({ ...drawn, tables: many }));
  expect(before.flat()).toHaveLength(90);
  expect(blocksOf(itemsOf({ ...drawn, tables: many }))).toEqual(before);
  const after = blocksOf(itemsOf({ ...drawn, tables: many, selected: new Set(["table 30"]) }));
  expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
  many.delete("table 31");
  expect(blocksOf(itemsOf({ ...drawn, tables: new Map(many) })).flat()).toHaveLength(89);
});
