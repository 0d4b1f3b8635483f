import type { SeatingTask } from "@/lib/features/seating/auto/types";
import { repair } from "@/lib/features/seating/solver/repair";
import { AutoSeating } from "@/lib/features/seating/solver/solve";
import { aGuest, aWedding } from "@/lib/testing/seating-tasks";

/** One kind of change at weddings of one size. */
export type RepairResult = {
  guests: number;
  change: string;
  newcomers: number;
  /** At each wedding: how many who sat are moved, and how long it took. */
  moved: number[];
  seconds: number[];
  broken: number;
};

const changes: { change: string; newcomers: number; make: (task: SeatingTask) => SeatingTask }[] = [
  { change: "a guest declines", newcomers: 0, make: (task) => withoutGuest(task, task.guestIds[7] ?? "") },
  { change: "a guest comes alone", newcomers: 1, make: (task) => withHousehold(task, 1) },
  { change: "a household of three comes", newcomers: 3, make: (task) => withHousehold(task, 3) },
  {
    change: "a household grows by one",
    newcomers: 1,
    make: (task) => withGuest(task, task.guests[9]?.householdId ?? ""),
  },
];

/** Repairs of weddings that auto-seating has seated, with a tenth more seats than guests and rules of every kind. */
export function repairFigures(guests: number, weddings: number): RepairResult[] {
  const seated = Array.from({ length: weddings }, (_, index) => seatedWedding(guests, index + 1));
  return changes.map(({ change, newcomers, make }) => {
    const result: RepairResult = { guests, change, newcomers, moved: [], seconds: [], broken: 0 };
    for (const task of seated) {
      const changed = make(task);
      const start = performance.now();
      const proposal = repair(changed, { seed: 1, movedAtMost: null });
      result.seconds.push((performance.now() - start) / 1000);
      result.moved.push(proposal.movedGuestIds.length);
      result.broken += proposal.reports.filter(({ strength, held, of }) => strength === "must" && held < of).length;
      if (proposal.unseated.length > 0) throw new Error(`${change}, ${guests} guests: somebody has no seat.`);
    }
    return result;
  });
}

function seatedWedding(guests: number, seed: number): SeatingTask {
  const task = aWedding(guests, seed);
  const seating = new AutoSeating(task, seed, { stays: false });
  seating.step(2_000_000);
  const { seats, unseated } = seating.proposal();
  if (unseated.length > 0) throw new Error(`A wedding of ${guests} has no seat for everybody.`);
  return {
    ...task,
    assignments: seats.map(({ guestId, seatId }) => ({ guestId, seatId, isLocked: false, revision: 1 })),
  };
}

function withoutGuest(task: SeatingTask, gone: string): SeatingTask {
  return {
    ...task,
    guests: task.guests.filter(({ id }) => id !== gone),
    guestIds: task.guestIds.filter((id) => id !== gone),
    assignments: task.assignments.filter(({ guestId }) => guestId !== gone),
  };
}

function withGuest(task: SeatingTask, household: string): SeatingTask {
  const guest = aGuest(`new-${task.guests.length}`, household);
  return { ...task, guests: [...task.guests, guest], guestIds: [...task.guestIds, guest.id] };
}

const withHousehold = (task: SeatingTask, people: number): SeatingTask =>
  Array.from({ length: people }).reduce<SeatingTask>((more) => withGuest(more, "new"), task);
