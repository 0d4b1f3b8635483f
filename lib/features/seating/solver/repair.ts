import type { Proposal, SeatingTask } from "../auto/types";
import { AutoSeating } from "./solve";

/** Moving one person who sits weighs more than any one wish of theirs. */
const reluctance = 1000;
const movesEach = 200_000;

export type RepairOptions = {
  seed: number;
  /** How many seated people may change their table, if it can be done with so few; null: as many as pay for it. */
  movedAtMost: number | null;
};

/**
 * A proposal that seats those who have no seat and mends what is broken, and otherwise leaves people where they are. The
 * task's `keep`, where it is above 0, says how much a move has to be worth; the fewer may move, the more it has to be.
 */
export function repair(task: SeatingTask, { seed, movedAtMost }: RepairOptions): Proposal {
  const first = task.keep > 0 ? task.keep : reluctance;
  let best: Proposal | null = null;
  for (const keep of [first, first * 8, first * 64]) {
    const proposal = mend({ ...task, keep }, seed);
    if (!best || isCloser(proposal, best)) best = proposal;
    if (movedAtMost === null || proposal.movedGuestIds.length <= movedAtMost) return proposal;
  }
  return best ?? mend({ ...task, keep: first }, seed);
}

function mend(task: SeatingTask, seed: number): Proposal {
  const seating = new AutoSeating(task, seed, { stays: true });
  seating.step(movesEach);
  return seating.proposal();
}

/** Fewer people without a seat, then fewer who moved. */
const isCloser = (one: Proposal, other: Proposal): boolean =>
  one.unseated.length - other.unseated.length || one.movedGuestIds.length - other.movedGuestIds.length
    ? one.unseated.length < other.unseated.length ||
      (one.unseated.length === other.unseated.length && one.movedGuestIds.length < other.movedGuestIds.length)
    : false;
