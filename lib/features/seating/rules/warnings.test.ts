import { describe, expect, test } from "vitest";
import { roomWarnings } from "@/lib/testing/room-warnings";
import type { Room, RoomObject, RoomTable } from "../types";
import { warningsAbout } from "./warnings-about";

let made = 0;
function table(x: number, y: number, over: Partial<RoomTable> = {}): RoomTable {
  const number = ++made;
  const seats = Array.from({ length: 8 }, (_, index) => {
    return { id: `${number}-${index}`, position: index + 1, kind: "chair" as const, isRemoved: false };
  });
  const base = {
    id: `t${number}`,
    number,
    name: null,
    notes: null,
    shape: "round" as const,
    at: { x, y },
    rotation: 0,
  };
  return { ...base, width: 1500, depth: 1500, seats, groupId: null, isLocked: false, revision: 1, ...over };
}

function object(kind: RoomObject["kind"], x: number, y: number, width: number, depth: number): RoomObject {
  const base = { id: `o${++made}`, kind, label: null, at: { x, y }, rotation: 0, width, depth, points: null };
  return { ...base, isRound: false, groupId: null, isLocked: false, revision: 1 };
}

function room(over: Partial<Room>): Room {
  const outline = [
    { x: 0, y: 0 },
    { x: 20_000, y: 0 },
    { x: 20_000, y: 10_000 },
    { x: 0, y: 10_000 },
  ];
  const base = { id: "r", name: "Hall", style: "banquet" as const, unit: "metres" as const, outline, aisle: 1200 };
  return { ...base, legalCapacity: null, background: null, tables: [], objects: [], revision: 1, ...over };
}

const kinds = (of: Room, accepted = 0) => roomWarnings(of, accepted).map(({ kind }) => kind);

describe("what is wrong with a room", () => {
  test("nothing, where everything has its place", () => {
    expect(kinds(room({ tables: [table(3000, 3000), table(6600, 3000)] }), 16)).toEqual([]);
  });

  test("tables that overlap, and aisles that are too narrow, chairs included", () => {
    expect(kinds(room({ tables: [table(3000, 3000), table(4000, 3000)] }))).toEqual(["overlap"]);
    // 1,500 mm of table and two times 450 mm of chairs: 600 mm are left.
    const [warning, ...others] = roomWarnings(room({ tables: [table(3000, 3000), table(6000, 3000)] }), 0);
    expect(others).toEqual([]);
    expect(warning?.message).toMatch(/^Only 0\.6 m between Table \d+ and Table \d+; 1\.2 m should stay free\.$/);
    expect(kinds(room({ aisle: 600, tables: [table(3000, 3000), table(6000, 3000)] }))).toEqual([]);
  });

  test("what stands together needs no aisle", () => {
    const long = { shape: "head" as const, width: 1830, depth: 760 };
    expect(kinds(room({ tables: [table(3000, 3000, long), table(4830, 3000, long)] }))).toEqual([]);
    const grouped = { groupId: "g" };
    expect(kinds(room({ tables: [table(3000, 3000, grouped), table(6000, 3000, grouped)] }))).toEqual([]);
  });

  test("rows of seats stand close behind, not beside one another", () => {
    const row = { shape: "row" as const, width: 4480, depth: 0 };
    expect(kinds(room({ tables: [table(5000, 3000, row), table(5000, 3900, row)] }))).toEqual([]);
    expect(kinds(room({ tables: [table(5000, 3000, row), table(10_000, 3000, row)] }))).toEqual(["aisle"]);
  });

  test("outside the room, wholly or with chairs", () => {
    expect(roomWarnings(room({ tables: [table(1000, 3000)] }), 0)[0]?.message).toMatch(
      /^Chairs of Table \d+ are outside/,
    );
    expect(roomWarnings(room({ tables: [table(-500, 3000)] }), 0)[0]?.message).toMatch(/^Table \d+ is outside/);
  });

  test("blocked doors, and tables on the dance floor or too near to the bar", () => {
    const door = object("door", 5000, 0, 1800, 200);
    expect(kinds(room({ objects: [door], tables: [table(5000, 1300)] }))).toEqual(["door"]);
    expect(
      kinds(room({ objects: [object("dance_floor", 5000, 5000, 4000, 4000)], tables: [table(5000, 5000)] })),
    ).toEqual(["overlap"]);
    expect(kinds(room({ objects: [object("bar", 5000, 5000, 3000, 900)], tables: [table(5000, 3000)] }))).toEqual([
      "aisle",
    ]);
  });

  test("more people than allowed, fewer seats than guests", () => {
    const full = room({ legalCapacity: 10, tables: [table(3000, 3000), table(6600, 3000)] });
    expect(roomWarnings(full, 20).map(({ message }) => message)).toEqual([
      "The room may hold 10 people, but 16 seats stand in it.",
      "20 guests accepted and there are 16 seats: 4 are missing.",
    ]);
  });
});

test("what is said of a thing that is carried is what is said of it once it stands there", () => {
  const [one, other, outside] = [table(3000, 3000), table(5900, 3000), table(19_500, 5000)];
  const [bar, door] = [object("bar", 9000, 3000, 3000, 900), object("door", 6000, 0, 1800, 200)];
  const all = [one, other, outside, bar, door, table(6000, 1000)];
  const whole = room({ tables: all.filter((each) => "seats" in each), objects: [bar, door] });
  const found = roomWarnings(whole, 0);
  expect(found.length).toBeGreaterThan(3);
  for (const thing of all) {
    const others = all.filter((each) => each !== thing);
    const about = warningsAbout(thing, others, whole).map(({ kind, subjectIds }) => `${kind} ${subjectIds.toSorted()}`);
    const expected = found.filter(({ subjectIds }) => subjectIds.includes(thing.id));
    expect(about.toSorted()).toEqual(
      expected.map(({ kind, subjectIds }) => `${kind} ${subjectIds.toSorted()}`).toSorted(),
    );
  }
});
