import fc from "fast-check";
import { expect, test } from "vitest";
import { aGuest, aTable, aTask, aWedding } from "@/lib/testing/seating-tasks";
import { acceptProposal } from "../auto/rules";
import type { SeatingTask } from "../auto/types";
import type { SeatAssignment } from "../types";
import { repair } from "./repair";
import { AutoSeating } from "./solve";

/** The task with everybody seated as auto-seating would. */
function seated(task: SeatingTask): SeatingTask {
  const seating = new AutoSeating(task, 1, { stays: false });
  seating.step(60_000);
  const assignments = seating
    .proposal()
    .seats.map(({ guestId, seatId }): SeatAssignment => ({ guestId, seatId, isLocked: false, revision: 1 }));
  return { ...task, assignments };
}

const weddings = fc
  .tuple(fc.integer({ min: 30, max: 90 }), fc.nat())
  .map(([people, seed]) => seated(aWedding(people, seed)))
  // At some weddings the hard rules leave somebody without a seat, who would get what somebody else gives back.
  .filter(({ guestIds, assignments }) => assignments.length === guestIds.length);

test("when somebody declines nobody has to move, and those who stay keep their very seat", () => {
  fc.assert(
    fc.property(weddings, fc.nat(), (task, index) => {
      const gone = task.guestIds[index % task.guestIds.length];
      const left = {
        ...task,
        guests: task.guests.filter(({ id }) => id !== gone),
        guestIds: task.guestIds.filter((id) => id !== gone),
        assignments: task.assignments.filter(({ guestId }) => guestId !== gone),
      };
      const proposal = repair(left, { seed: 1, movedAtMost: 0 });
      expect(proposal).toMatchObject({ movedGuestIds: [], newGuestIds: [], unseated: [] });
      const seatOf = new Map(proposal.seats.map(({ guestId, seatId }) => [guestId, seatId]));
      for (const { guestId, seatId } of left.assignments) expect(seatOf.get(guestId)).toBe(seatId);
    }),
    { numRuns: 10 },
  );
});

test("somebody who comes alone gets a free seat, and a handful at most make room", () => {
  fc.assert(
    fc.property(weddings, (task) => {
      const added = aGuest("new", "of-their-own");
      const more = { ...task, guests: [...task.guests, added], guestIds: [...task.guestIds, added.id] };
      const proposal = repair(more, { seed: 1, movedAtMost: 4 });
      expect(proposal.newGuestIds).toEqual(["new"]);
      expect(proposal.movedGuestIds.length).toBeLessThanOrEqual(4);
      for (const { strength, held, of } of proposal.reports) if (strength === "must") expect(held).toBe(of);
    }),
    { numRuns: 10 },
  );
});

test("a couple makes room where a household has grown", () => {
  const guests = [
    ...["a", "b", "c"].map((id) => aGuest(id, "A")),
    ...["d", "e"].map((id) => aGuest(id, "B")),
    ...["f", "g"].map((id) => aGuest(id, "C")),
  ];
  const task = aTask({ tables: [aTable(1, 5), aTable(2, 4)], guests });
  task.assignments = ["a", "b", "d", "e", "f", "g"].map((guestId, index): SeatAssignment => {
    const seatId = index < 4 ? `t1-${index + 1}` : `t2-${index - 3}`;
    return { guestId, seatId, isLocked: false, revision: 1 };
  });
  task.room.tables[0]?.seats.splice(4);
  const proposal = repair(task, { seed: 1, movedAtMost: 2 });
  expect(proposal).toMatchObject({ movedGuestIds: ["d", "e"], newGuestIds: ["c"], unseated: [] });
});

test("a proposal is accepted whole or in part, as changes that never meet in one seat", () => {
  const guests = ["a", "b", "c"].map((id) => aGuest(id, id));
  const assignments = [
    { guestId: "a", seatId: "t1-1", isLocked: false, revision: 1 },
    { guestId: "b", seatId: "t2-1", isLocked: false, revision: 1 },
  ];
  const proposal = {
    seats: [
      { guestId: "a", seatId: "t2-1", tableId: "t2" },
      { guestId: "b", seatId: "t1-1", tableId: "t1" },
      { guestId: "c", seatId: "t2-2", tableId: "t2" },
    ],
  };
  expect(
    acceptProposal(
      proposal,
      assignments,
      guests.map(({ id }) => id),
    ),
  ).toEqual({
    changes: [
      { do: "seat", guestId: "a", seatId: null, isLocked: false, expects: "t1-1" },
      { do: "seat", guestId: "b", seatId: null, isLocked: false, expects: "t2-1" },
      { do: "seat", guestId: "a", seatId: "t2-1", isLocked: false, expects: null },
      { do: "seat", guestId: "b", seatId: "t1-1", isLocked: false, expects: null },
      { do: "seat", guestId: "c", seatId: "t2-2", isLocked: false, expects: null },
    ],
    blockedGuestIds: [],
  });
  expect(acceptProposal(proposal, assignments, ["a", "c"])).toEqual({
    changes: [{ do: "seat", guestId: "c", seatId: "t2-2", isLocked: false, expects: null }],
    blockedGuestIds: ["a"],
  });
});
