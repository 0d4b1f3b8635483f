import { describe, expect, test } from "vitest";
import type { RoomTable, SeatingGuest } from "../types";
import { copied, edited, movedBy, newTable, removed, turnedBy, withChairs, withGroups, withSeats } from "./edits";
import { everyGuest, initials, listedGuests } from "./guest-list";
import { type Patch, type PlanDocument, patched } from "./plan-document";
import { exchanged, guestsAt, lockedSeats, seatedAt, seatOf, unseated } from "./seatings";

let made = 0;
const newId = () => `n${++made}`;

function plan(...tables: RoomTable[]): PlanDocument {
  const room = { id: "r", name: "Hall", style: "banquet", unit: "metres", outline: [], aisle: 1200 } as const;
  return {
    room: { ...room, outline: [], legalCapacity: null, background: null, revision: 1 },
    tables: new Map(tables.map((table) => [table.id, table])),
    objects: new Map(),
    seats: new Map(),
    rules: new Map(),
    held: new Set(),
  };
}
function table(number: number, x: number, y: number, over: Partial<RoomTable> = {}): RoomTable {
  const one = newTable(plan(), "square", { width: 900, depth: 900 }, { x, y }, newId);
  return { ...one, id: `t${number}`, number, ...over };
}
const with_ = (before: PlanDocument, patch: Patch) => patched(before, patch);
function guest(id: string, over: Partial<SeatingGuest> = {}): SeatingGuest {
  const names = { firstName: id.toUpperCase(), lastName: "Meier", householdId: `h-${id}`, householdName: "Meier" };
  const rest = { side: null, tagIds: [], meal: null, dietaryNeeds: null, accessibilityNeeds: null };
  return { id, ...names, ...rest, kind: "regular", answer: "accepted", ...over };
}
const at = (document: PlanDocument, id: string) => document.tables.get(id)?.at;

describe("tables and objects", () => {
  test("what is fixed to its place is not moved; a group goes together", () => {
    const before = plan(
      table(1, 0, 0, { groupId: "g" }),
      table(2, 9, 9, { groupId: "g" }),
      table(3, 5, 5, { isLocked: true }),
    );
    const ids = withGroups(before, ["t1", "t3"]);
    expect([...ids].sort()).toEqual(["t1", "t2", "t3"]);
    const after = with_(before, movedBy(before, ids, { x: 10, y: 0 }));
    expect(["t1", "t2", "t3"].map((id) => at(after, id)?.x)).toEqual([10, 19, 5]);
  });

  test("several turn around their middle, and four quarter turns lead back", () => {
    const before = plan(table(1, 0, 0), table(2, 2000, 0));
    const once = with_(before, turnedBy(before, ["t1", "t2"], 90));
    expect([at(once, "t1"), at(once, "t2")]).toEqual([
      { x: 1000, y: -1000 },
      { x: 1000, y: 1000 },
    ]);
    const round = [1, 2, 3].reduce((now) => with_(now, turnedBy(now, ["t1", "t2"], 90)), once);
    expect(round.tables).toEqual(before.tables);
  });

  test("a table that goes lets its guests get up; so does a chair", () => {
    const one = table(1, 0, 0);
    const [first, second] = one.seats;
    if (!first || !second) throw new Error("It has seats.");
    const seats = new Map(
      [first, second].map(({ id }, index) => [
        `g${index}`,
        { seatId: id, guestId: `g${index}`, isLocked: false, revision: 1 },
      ]),
    );
    const before = { ...plan(one), seats };
    const gone = with_(before, removed(before, ["t1"]));
    expect([gone.tables.size, gone.seats.size]).toEqual([0, 0]);
    const fewer = with_(before, withChairs(before, one, 1, newId));
    expect([...fewer.seats.keys()]).toEqual(["g0"]);
    const taken = {
      ...one,
      seats: one.seats.map((seat) => (seat.id === first.id ? { ...seat, isRemoved: true } : seat)),
    };
    expect([...with_(before, withSeats(before, taken)).seats.keys()]).toEqual(["g1"]);
  });

  test("copies have numbers, seats and groups of their own", () => {
    const before = plan(table(1, 0, 0, { groupId: "g" }), table(2, 2000, 0, { groupId: "g" }));
    const { patch, ids } = copied(before, [...before.tables.values()], [{ by: { x: 0, y: 3000 }, turn: 90 }], newId);
    const after = with_(before, patch);
    const copies = ids.flatMap((id) => after.tables.get(id) ?? []);
    expect(copies.map(({ number, at: place, rotation }) => [number, place.y, rotation])).toEqual([
      [3, 3000, 90],
      [4, 3000, 90],
    ]);
    expect(new Set(copies.map(({ groupId }) => groupId)).size).toBe(1);
    expect(copies[0]?.groupId).not.toBe("g");
    const seatIds = [...after.tables.values()].flatMap(({ seats }) => seats.map(({ id }) => id));
    expect(new Set(seatIds).size).toBe(seatIds.length);
  });

  test("a name given to one thing changes nothing else", () => {
    const before = plan(table(1, 0, 0), table(2, 2000, 0));
    const after = with_(
      before,
      edited(before, ["t1"], () => ({ isLocked: true })),
    );
    expect(after.tables.get("t2")).toBe(before.tables.get("t2"));
  });
});

describe("guests and seats", () => {
  const one = table(1, 0, 0);
  const ids = one.seats.map(({ id }) => id);
  const people = ["a", "b", "c", "d", "e"].map((id) => guest(id));

  test("a household fills a table, the rest is told; a taken seat means changing places", () => {
    const empty = plan(one);
    const filled = seatedAt(empty, people, { tableId: "t1", seatId: ids[1] ?? null });
    expect(filled.left).toEqual(["e"]);
    const document = with_(empty, filled.patch);
    expect(guestsAt(document, one).map(({ guestId }) => guestId)).toEqual(["d", "a", "b", "c"]);
    const taken = seatedAt(document, [guest("e")], { tableId: "t1", seatId: ids[0] ?? null });
    expect(taken.swappedWith).toBe("d");
    const after = with_(document, taken.patch);
    expect([seatOf(after, "e")?.seat.id, seatOf(after, "d")]).toEqual([ids[0], undefined]);
    const swapped = with_(document, exchanged(document, "a", "b"));
    expect(guestsAt(swapped, one).map(({ guestId }) => guestId)).toEqual(["d", "b", "a", "c"]);
  });

  test("fixed seats stay fixed, unseated guests have none", () => {
    const seated = with_(plan(one), seatedAt(plan(one), people.slice(0, 2), { tableId: "t1", seatId: null }).patch);
    const locked = with_(seated, lockedSeats(seated, ["a", "nobody"], true));
    expect([...locked.seats.values()].map(({ isLocked }) => isLocked)).toEqual([true, false]);
    expect(with_(locked, unseated(locked, ["a", "b", "z"])).seats.size).toBe(0);
  });
});

describe("the list of guests", () => {
  const people = [
    guest("zoe", { answer: "pending", householdId: "h1" }),
    guest("ann", { householdId: "h2", lastName: "Müller", meal: "Fish" }),
    guest("bob", { answer: "declined" }),
    guest("cid", { householdId: "h1", dietaryNeeds: "no nuts" }),
    guest("dan", { side: "Bride", tagIds: ["t"] }),
  ];
  const names = (filter: Partial<typeof everyGuest>, seated: string[] = []) =>
    listedGuests(people, new Set(seated), { ...everyGuest, ...filter }).map(({ id }) => id);

  test("accepted ones without a seat come first, households stay together, who declined is not asked to sit", () => {
    expect(names({})).toEqual(["cid", "zoe", "ann", "dan"]);
    expect(names({ show: "all" }, ["ann"])).toEqual(["cid", "zoe", "dan", "bob", "ann"]);
    expect(names({ show: "seated" }, ["ann"])).toEqual(["ann"]);
  });

  test("found by name without accents, by side, group, meal and needs", () => {
    expect(names({ search: "muller ann" })).toEqual(["ann"]);
    expect(names({ search: "nuts" })).toEqual(["cid"]);
    expect([
      names({ side: "Bride" }),
      names({ tagId: "t" }),
      names({ meal: "Fish" }),
      names({ hasNeeds: true }),
    ]).toEqual([["dan"], ["dan"], ["ann"], ["cid"]]);
    expect(initials({ firstName: "élan", lastName: "" })).toBe("É");
  });
});
