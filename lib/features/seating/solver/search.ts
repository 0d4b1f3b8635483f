import { anneal } from "./anneal";
import { compact } from "./compact";
import { mendCheaply } from "./mend";
import { Plan } from "./plan";
import type { Seating, SeatingProblem } from "./problem";
import { Random } from "./random";
import { SeatEveryone } from "./seat-everyone";
import { coolingOf } from "./temperature";

/** How a search stands. The same seed and number of moves give the same seating everywhere. */
export type Standing = {
  /** How many moves were tried. */
  moves: number;
  /** Of `seating`. */
  cost: number;
  unseatedPeople: number;
  /** The best so far: as many people seated as possible, then at the least cost. */
  seating: Seating;
  /** At how many moves it was found, to within a block. */
  foundAt: number;
};

/** Moves between two looks at anything else: some milliseconds. */
const block = 8192;
/** How hot it gets, of what it could, where a seating is only to be repaired. */
const warm = 0.2;
/** How many turns of seating cost about as much time as a block: each looks at every table. */
const turnsInBlock = (tables: number): number => Math.max(32, Math.round(6000 / Math.max(1, tables)));

/**
 * Looks for ever better seatings for as long as it is stepped. First everybody gets a seat, then rounds of annealing
 * follow, each longer than the one before. Hard rules hold at any time.
 */
export class Search {
  private readonly plan: Plan;
  private readonly random: Random;
  private readonly seats: SeatEveryone;
  private readonly best: Seating;
  private cost = 0;
  private unseated = 0;
  private moves = 0;
  private foundAt = 0;
  private round = 0;
  private blockOfRound = 0;
  private blocksOfRound: number;
  private readonly cooling: { hottest: number; coldest: number };

  /** `start`: a seating that breaks no hard rule, to go on from without stirring all of it. */
  constructor(problem: SeatingProblem, seed: number, { start }: { start?: Seating } = {}) {
    this.plan = new Plan(compact(problem));
    this.random = new Random(seed);
    if (start) {
      this.plan.assign(start);
      mendCheaply(this.plan, this.random);
    }
    this.seats = new SeatEveryone(this.plan, this.random);
    this.best = this.plan.tableOf.slice();
    this.keep();
    const { hottest, coldest } = coolingOf(this.plan, this.random);
    this.cooling = { hottest: start ? hottest * warm : hottest, coldest };
    this.blocksOfRound = 32 + Math.round(problem.parties.length * 0.6);
  }

  /** Goes on for at least so many moves, in whole blocks. */
  step(moves: number): Standing {
    const end = this.moves + moves;
    while (this.moves < end) {
      if (this.round === 0 && !this.seats.isDone && this.moves < this.blocksOfRound * block) this.seatMore();
      else this.coolOn();
      this.moves += block;
    }
    return this.standing();
  }

  standing(): Standing {
    const { moves, cost, unseated, foundAt } = this;
    return { moves, cost, unseatedPeople: unseated, seating: this.best.slice(), foundAt };
  }

  private seatMore(): void {
    this.seats.step(turnsInBlock(this.plan.problem.tables));
    if (this.plan.unseatedPeople < this.unseated) this.keep();
  }

  private coolOn(): void {
    const { plan, random, cooling } = this;
    if (this.blockOfRound === 0) this.beginRound();
    const share = this.blockOfRound / this.blocksOfRound;
    const temperature = cooling.hottest * (cooling.coldest / cooling.hottest) ** share;
    const lowest = plan.unseatedPeople === this.unseated ? this.cost : Number.POSITIVE_INFINITY;
    anneal(plan, random, temperature, block, lowest, () => this.keep());
    if (++this.blockOfRound < this.blocksOfRound) return;
    this.blockOfRound = 0;
    this.blocksOfRound = Math.round(this.blocksOfRound * 1.6);
    this.round++;
  }

  /** While somebody has no seat, each round first looks for one again. */
  private beginRound(): void {
    if (this.unseated === 0) return;
    this.seats.step(turnsInBlock(this.plan.problem.tables));
    this.seats.takeClosest();
    if (this.plan.unseatedPeople < this.unseated) this.keep();
  }

  private keep(): void {
    this.best.set(this.plan.tableOf);
    this.cost = this.plan.cost;
    this.unseated = this.plan.unseatedPeople;
    this.foundAt = this.moves;
  }
}
