import { expect, test } from "vitest";
import { acceptProposal, guestsOfTables, takeableTables } from "./rules";

/** a and b change tables, c comes to table 2, d goes from table 3 to table 1, e has no seat in it any more. */
const proposal = {
  seats: [
    { guestId: "a", seatId: "t2-1", tableId: "t2" },
    { guestId: "b", seatId: "t1-1", tableId: "t1" },
    { guestId: "c", seatId: "t2-2", tableId: "t2" },
    { guestId: "d", seatId: "t1-2", tableId: "t1" },
  ],
  unseated: [{ guestId: "e", sentence: "E has no seat." }],
};
const seatNow: Record<string, string> = { a: "t1-1", b: "t2-1", d: "t3-1", e: "t2-2" };
const tableNow = (guestId: string) => seatNow[guestId]?.split("-")[0];
const assignments = Object.entries(seatNow).map(([guestId, seatId]) => ({
  guestId,
  seatId,
  isLocked: false,
  revision: 1,
}));

test("a table is taken only with those that its people leave for", () => {
  const take = (...ids: string[]) => [...takeableTables(proposal, tableNow, new Set(ids))];
  expect(take("t1", "t2", "t3")).toEqual(["t1", "t2", "t3"]);
  expect(take("t1", "t2")).toEqual(["t1", "t2"]);
  expect(take("t2", "t3")).toEqual([]);
  expect(take("t1", "t3")).toEqual([]);
});

test("who has no seat in what is taken stands up, and makes room", () => {
  const guestIds = guestsOfTables(proposal, tableNow, new Set(["t1", "t2"]));
  expect(guestIds).toEqual(["a", "b", "c", "d", "e"]);
  const { changes, blockedGuestIds } = acceptProposal(proposal, assignments, guestIds);
  expect(blockedGuestIds).toEqual([]);
  const last = new Map(changes.map(({ guestId, seatId }) => [guestId, seatId]));
  expect(Object.fromEntries(last)).toEqual({ a: "t2-1", b: "t1-1", c: "t2-2", d: "t1-2", e: null });
});

test("nobody is seated where no seat is open any more, nor on the seat of who stays for it", () => {
  const { changes, blockedGuestIds } = acceptProposal(
    proposal,
    assignments,
    ["a", "b", "c", "d", "e"],
    (id) => id !== "t2-1",
  );
  expect(blockedGuestIds).toEqual(["a", "b"]);
  expect(new Set(changes.map(({ guestId }) => guestId))).toEqual(new Set(["c", "d", "e"]));
});
