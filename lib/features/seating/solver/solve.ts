import type { Contradiction, Progress, Proposal, SeatingTask } from "../auto/types";
import { compact } from "./compact";
import { type Compiled, compile } from "./compile";
import { isOpen } from "./construct";
import { findContradiction } from "./contradiction";
import { explain } from "./explain";
import { Plan } from "./plan";
import { type Seating, unseated } from "./problem";
import { Search, type Standing } from "./search";
import { seatEverybodyAround } from "./seats";

/**
 * Auto-seating of one task: step it for as long as there is time, and ask for a proposal at any moment. Deterministic for
 * a task, a seed and a number of moves.
 */
export class AutoSeating {
  readonly contradiction: Contradiction | null;
  private readonly compiled: Compiled;
  private readonly search: Search;

  /** `stays`: begins at the present seating and only changes what pays for moving people (see the task's `keep`). */
  constructor(
    private readonly task: SeatingTask,
    private readonly seed: number,
    { stays }: { stays: boolean },
  ) {
    this.contradiction = findContradiction(task);
    this.compiled = withoutTorn(compile(task));
    const start = stays ? legalPart(this.compiled) : undefined;
    this.search = new Search(this.compiled.problem, seed, start ? { start } : {});
  }

  step(moves: number): Progress {
    return progressOf(this.search.step(moves));
  }

  progress(): Progress {
    return progressOf(this.search.standing());
  }

  proposal(): Proposal {
    const { task, compiled, contradiction, seed } = this;
    const { seating, cost, moves } = this.search.standing();
    const seats = seatEverybodyAround(task, compiled, seating);
    return { ...explain(task, compiled, seating, seats, contradiction), cost, seed, moves };
  }
}

/** Somebody torn between two hard rules has no table: the others are seated as well as they can be. */
function withoutTorn(compiled: Compiled): Compiled {
  for (const { one } of compiled.torn) {
    const party = compiled.problem.parties[compiled.partyOf[one] ?? 0];
    if (party) party.tables = [];
  }
  return compiled;
}

/** As much of the present seating as keeps every hard rule. */
function legalPart({ problem, present }: Compiled): Seating {
  const plan = new Plan(compact(problem));
  for (const [party, table] of present.entries()) {
    if (table !== unseated && isOpen(plan, party, table)) plan.move(party, table);
  }
  return plan.tableOf;
}

const progressOf = ({ moves, cost, unseatedPeople, foundAt }: Standing): Progress => ({
  moves,
  cost,
  unseatedPeople,
  foundAt,
});
