import { seatGreedily } from "./construct";
import type { Plan } from "./plan";
import { unseated } from "./problem";
import type { Random } from "./random";

/**
 * Finds seats for those whom a first pass left without, by tabu search over partial seatings: each turn seats one of them
 * and puts out whoever stands in the way, with as few people as possible put out, and nobody goes back at once to where
 * they were put out. No hard rule is ever broken; who has no seat has none.
 */
export class SeatEveryone {
  /** party × table: the turn until which a party does not go back there. */
  private readonly until = new Map<number, number>();
  private turn = 0;
  private fewest: number;
  private readonly closest: Int32Array;

  /**
   * `price`: what it costs to put out one person, beside what it costs to sit at a table; 0: only people are counted.
   * `isGreedy`: begins with whoever can sit without putting out anybody.
   */
  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
    private readonly price = 0,
    isGreedy = true,
  ) {
    if (isGreedy) seatGreedily(plan, random);
    this.fewest = plan.unseatedPeople;
    this.closest = plan.tableOf.slice();
  }

  get isDone(): boolean {
    return this.fewest === 0;
  }

  /** Some turns; returns how many it took. The plan is left at the closest seating found when it is done. */
  step(turns: number): number {
    let taken = 0;
    while (taken < turns && !this.isDone) {
      taken++;
      this.turnOnce();
      if (this.plan.unseatedPeople >= this.fewest) continue;
      this.fewest = this.plan.unseatedPeople;
      this.closest.set(this.plan.tableOf);
    }
    return taken;
  }

  /** Goes back to the seating with the fewest people left out. */
  takeClosest(): void {
    this.plan.assign(this.closest);
  }

  private turnOnce(): void {
    const { plan, random } = this;
    const { parties, tables, size } = plan.problem;
    const waiting: number[] = [];
    for (let party = 0; party < parties; party++) if (plan.tableOf[party] === unseated) waiting.push(party);
    this.turn++;
    const party = waiting[random.below(waiting.length)] ?? 0;
    let best: number[] | null = null;
    let bestTable = unseated;
    let bestLoss = Number.POSITIVE_INFINITY;
    for (let table = 0; table < tables; table++) {
      if (!plan.mayUse(party, table)) continue;
      const out = this.inTheWay(party, table);
      if (!out) continue;
      let putOut = 0;
      for (const other of out) putOut += size[other] ?? 0;
      const chance = random.below(1024) / 1024;
      let loss = this.price === 0 ? putOut + chance : (putOut + chance) * this.price + plan.costAt(party, table);
      const isTabu = (this.until.get(party * tables + table) ?? 0) > this.turn;
      if (isTabu && plan.unseatedPeople - (size[party] ?? 0) + putOut >= this.fewest) loss += 1e9;
      if (loss >= bestLoss) continue;
      best = out;
      bestTable = table;
      bestLoss = loss;
    }
    if (!best) return;
    for (const other of best) {
      plan.move(other, unseated);
      this.until.set(other * tables + bestTable, this.turn + 5 + random.below(10) + waiting.length);
    }
    plan.move(party, bestTable);
    for (const other of best) this.seatIfOpen(other);
  }

  private seatIfOpen(party: number): void {
    const { plan } = this;
    const { tables } = plan.problem;
    let best = unseated;
    for (let table = 0; table < tables; table++) {
      if (!plan.mayUse(party, table) || plan.meets(party, table) > 0 || !plan.fits(party, table)) continue;
      if ((this.until.get(party * tables + table) ?? 0) > this.turn) continue;
      if (best === unseated || plan.costAt(party, table) < plan.costAt(party, best)) best = table;
    }
    if (best !== unseated) plan.move(party, best);
  }

  /** Whom a party would put out at a table: whom it may not meet, and then whoever frees room; null if it cannot be. */
  private inTheWay(party: number, table: number): number[] | null {
    const { plan, random } = this;
    const { parties, mostParties, size, capacity, conflict, counts, tables, cap } = plan.problem;
    const count = plan.memberCount[table] ?? 0;
    const out: number[] = [];
    const staying: number[] = [];
    for (let place = 0; place < count; place++) {
      const member = plan.members[table * mostParties + place] ?? 0;
      (conflict[party * parties + member] === 1 ? out : staying).push(member);
    }
    const countOf = (of: number, tally: number): number => {
      for (let index = counts.start[of] ?? 0; index < (counts.start[of + 1] ?? 0); index++) {
        if (counts.other[index] === tally) return counts.value[index] ?? 0;
      }
      return 0;
    };
    const putOut = (over: number, weigh: (of: number) => number): boolean => {
      let need = over - out.reduce((sum, other) => sum + weigh(other), 0);
      while (need > 0) {
        // The smallest that is enough; otherwise the largest, and on.
        let chosen = -1;
        for (const [index, member] of staying.entries()) {
          const weight = weigh(member);
          if (weight === 0 || !this.isMovable(member)) continue;
          const now = chosen < 0 ? 0 : weigh(staying[chosen] ?? 0);
          const isBetter =
            chosen < 0 ||
            (weight >= need ? now < need || weight < now : now < need && weight > now) ||
            (weight === now && random.below(3) === 0);
          if (isBetter) chosen = index;
        }
        const member = staying[chosen];
        if (member === undefined) return false;
        staying.splice(chosen, 1);
        out.push(member);
        need -= weigh(member);
      }
      return true;
    };
    if (out.some((member) => !this.isMovable(member))) return null;
    const over = (plan.load[table] ?? 0) + (size[party] ?? 0) - (capacity[table] ?? 0);
    if (!putOut(over, (of) => size[of] ?? 0)) return null;
    for (let index = counts.start[party] ?? 0; index < (counts.start[party + 1] ?? 0); index++) {
      const tally = counts.other[index] ?? 0;
      const cell = tally * tables + table;
      const excess = (plan.tallied[cell] ?? 0) + (counts.value[index] ?? 0) - (cap[cell] ?? 0);
      if (!putOut(excess, (of) => countOf(of, tally))) return null;
    }
    return (size[party] ?? 0) > (capacity[table] ?? 0) ? null : out;
  }

  private isMovable(party: number): boolean {
    return this.plan.problem.reach[party] !== 1;
  }
}
