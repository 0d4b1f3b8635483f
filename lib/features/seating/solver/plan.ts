import type { CompactProblem } from "./compact";
import { type Seating, unseated } from "./problem";

/**
 * A seating that changes: who sits where, and what each party would cost and meet at each table, kept up to date with
 * every move, so that judging a move takes a look-up and making it takes a step for each partner of who moves.
 *
 * It never judges: `fits` and `meets` say whether a hard rule forbids a move, and whoever moves asks first.
 */
export class Plan {
  readonly tableOf: Int32Array;
  /** table × place in its list: the parties that sit there. */
  readonly members: Int32Array;
  readonly memberCount: Int32Array;
  readonly load: Int32Array;
  /** party × table: its cost there, by itself and with those who sit there. */
  readonly gain: Int32Array;
  /** party × table: how many sit there whom it may not meet. */
  readonly clash: Uint16Array;
  /** tally × table. */
  readonly tallied: Int32Array;
  /** The cost of everybody who sits. */
  cost = 0;
  /** How many people have no seat. */
  unseatedPeople = 0;
  private readonly placeOf: Int32Array;

  constructor(readonly problem: CompactProblem) {
    const { parties, tables, mostParties, base } = problem;
    this.tableOf = new Int32Array(parties).fill(unseated);
    this.placeOf = new Int32Array(parties);
    this.members = new Int32Array(tables * mostParties);
    this.memberCount = new Int32Array(tables);
    this.load = new Int32Array(tables);
    this.gain = Int32Array.from(base);
    this.clash = new Uint16Array(parties * tables);
    this.tallied = new Int32Array(problem.tallies * tables);
    for (const size of problem.size) this.unseatedPeople += size;
    for (let cell = 0; cell < this.tallied.length; cell++) this.cost += problem.tallyCost[cell * problem.width] ?? 0;
  }

  /** Seats everybody anew. */
  assign(seating: Seating): void {
    for (let party = 0; party < this.problem.parties; party++) this.move(party, seating[party] ?? unseated);
  }

  /** A party's cost at a table that it does not sit at: its own, that with its partners and that of its tallies. */
  costAt(party: number, table: number): number {
    const cost = this.gain[party * this.problem.tables + table] ?? 0;
    return this.problem.tallies === 0 ? cost : cost + this.tallyStep(party, table, 1);
  }

  /** What moving a seated party changes the cost by. */
  moveDelta(party: number, to: number): number {
    const { tables, tallies } = this.problem;
    const from = this.tableOf[party] ?? 0;
    const delta = (this.gain[party * tables + to] ?? 0) - (this.gain[party * tables + from] ?? 0);
    return tallies === 0 ? delta : delta + this.tallyStep(party, to, 1) + this.tallyStep(party, from, -1);
  }

  /** What exchanging two seated parties of different tables changes the cost by. */
  swapDelta(one: number, other: number): number {
    const { tables, parties, tallies, cost } = this.problem;
    const [a, b] = [this.tableOf[one] ?? 0, this.tableOf[other] ?? 0];
    const { gain } = this;
    const delta =
      (gain[one * tables + b] ?? 0) -
      (gain[one * tables + a] ?? 0) +
      (gain[other * tables + a] ?? 0) -
      (gain[other * tables + b] ?? 0) -
      2 * (cost[one * parties + other] ?? 0);
    return tallies === 0 ? delta : delta + this.tallySwap(one, other, a) + this.tallySwap(other, one, b);
  }

  /** Whether a party has room at a table, beside everybody there. */
  fits(party: number, table: number): boolean {
    const { size, capacity, tallies } = this.problem;
    if ((this.load[table] ?? 0) + (size[party] ?? 0) > (capacity[table] ?? 0)) return false;
    return tallies === 0 || this.isUnderCaps(party, -1, table);
  }

  /** Whether `coming` has room at a table once `going` has left it. */
  fitsInstead(coming: number, going: number, table: number): boolean {
    const { size, capacity, tallies } = this.problem;
    const load = (this.load[table] ?? 0) + (size[coming] ?? 0) - (size[going] ?? 0);
    if (load > (capacity[table] ?? 0)) return false;
    return tallies === 0 || this.isUnderCaps(coming, going, table);
  }

  /** Whether a party may sit at a table, whoever else does. */
  mayUse(party: number, table: number): boolean {
    return this.problem.allowed[party * this.problem.tables + table] === 1;
  }

  /** How many parties sit at a table that this one may not meet. */
  meets(party: number, table: number): number {
    return this.clash[party * this.problem.tables + table] ?? 0;
  }

  /** Moves a party to a table, or from its table to none. */
  move(party: number, to: number): void {
    const from = this.tableOf[party] ?? unseated;
    if (from === to) return;
    if (from !== unseated) this.leave(party, from);
    this.tableOf[party] = to;
    if (to !== unseated) this.join(party, to);
  }

  swap(one: number, other: number): void {
    const [a, b] = [this.tableOf[one] ?? unseated, this.tableOf[other] ?? unseated];
    this.move(one, unseated);
    this.move(other, a);
    this.move(one, b);
  }

  /** Whether everybody at one table may change places with everybody at another. */
  mayExchange(a: number, b: number): boolean {
    const { capacity, tallies, tables, cap } = this.problem;
    const { load, tallied } = this;
    if ((load[a] ?? 0) > (capacity[b] ?? 0) || (load[b] ?? 0) > (capacity[a] ?? 0)) return false;
    for (let tally = 0; tally < tallies; tally++) {
      const [x, y] = [tally * tables + a, tally * tables + b];
      if ((tallied[x] ?? 0) > (cap[y] ?? 0) || (tallied[y] ?? 0) > (cap[x] ?? 0)) return false;
    }
    return this.allMayUse(a, b) && this.allMayUse(b, a);
  }

  /** What that changes the cost by. */
  exchangeDelta(a: number, b: number): number {
    const { tallies, tables, tallyCost, width } = this.problem;
    let delta = this.baseDelta(a, b) + this.baseDelta(b, a);
    for (let tally = 0; tally < tallies; tally++) {
      const [x, y] = [tally * tables + a, tally * tables + b];
      const [m, n] = [this.tallied[x] ?? 0, this.tallied[y] ?? 0];
      delta += (tallyCost[x * width + n] ?? 0) - (tallyCost[x * width + m] ?? 0);
      delta += (tallyCost[y * width + m] ?? 0) - (tallyCost[y * width + n] ?? 0);
    }
    return delta;
  }

  /** Has everybody at one table change places with everybody at another. */
  exchange(a: number, b: number): void {
    const [ones, others] = [this.membersOf(a), this.membersOf(b)];
    for (const party of ones) this.move(party, unseated);
    for (const party of others) this.move(party, a);
    for (const party of ones) this.move(party, b);
  }

  private membersOf(table: number): Int32Array {
    const start = table * this.problem.mostParties;
    return this.members.slice(start, start + (this.memberCount[table] ?? 0));
  }

  private allMayUse(from: number, to: number): boolean {
    const { mostParties, tables, allowed } = this.problem;
    for (let place = 0; place < (this.memberCount[from] ?? 0); place++) {
      const party = this.members[from * mostParties + place] ?? 0;
      if (allowed[party * tables + to] !== 1) return false;
    }
    return true;
  }

  private baseDelta(from: number, to: number): number {
    const { mostParties, tables, base } = this.problem;
    let delta = 0;
    for (let place = 0; place < (this.memberCount[from] ?? 0); place++) {
      const row = (this.members[from * mostParties + place] ?? 0) * tables;
      delta += (base[row + to] ?? 0) - (base[row + from] ?? 0);
    }
    return delta;
  }

  private join(party: number, table: number): void {
    this.cost += this.costAt(party, table);
    const { mostParties, size } = this.problem;
    const place = this.memberCount[table] ?? 0;
    this.members[table * mostParties + place] = party;
    this.placeOf[party] = place;
    this.memberCount[table] = place + 1;
    this.load[table] = (this.load[table] ?? 0) + (size[party] ?? 0);
    this.unseatedPeople -= size[party] ?? 0;
    this.tell(party, table, 1);
  }

  private leave(party: number, table: number): void {
    const { mostParties, size } = this.problem;
    const last = (this.memberCount[table] ?? 0) - 1;
    const lastMember = this.members[table * mostParties + last] ?? 0;
    const place = this.placeOf[party] ?? 0;
    this.members[table * mostParties + place] = lastMember;
    this.placeOf[lastMember] = place;
    this.memberCount[table] = last;
    this.load[table] = (this.load[table] ?? 0) - (size[party] ?? 0);
    this.unseatedPeople += size[party] ?? 0;
    this.tell(party, table, -1);
    this.cost -= this.costAt(party, table);
  }

  /** Tells all partners of a party that it sits, or sits no longer, at a table. */
  private tell(party: number, table: number, sign: 1 | -1): void {
    const { partners, foes, counts, tables } = this.problem;
    const { gain, clash, tallied } = this;
    for (let index = partners.start[party] ?? 0, end = partners.start[party + 1] ?? 0; index < end; index++) {
      const cell = (partners.other[index] ?? 0) * tables + table;
      gain[cell] = (gain[cell] ?? 0) + sign * (partners.value[index] ?? 0);
    }
    for (let index = foes.start[party] ?? 0, end = foes.start[party + 1] ?? 0; index < end; index++) {
      const cell = (foes.other[index] ?? 0) * tables + table;
      clash[cell] = (clash[cell] ?? 0) + sign;
    }
    for (let index = counts.start[party] ?? 0, end = counts.start[party + 1] ?? 0; index < end; index++) {
      const cell = (counts.other[index] ?? 0) * tables + table;
      tallied[cell] = (tallied[cell] ?? 0) + sign * (counts.value[index] ?? 0);
    }
  }

  /** What a table's tallies cost more when a party joins (or leaves: `sign` -1). */
  private tallyStep(party: number, table: number, sign: 1 | -1): number {
    const { counts, tables, tallyCost, width } = this.problem;
    let delta = 0;
    for (let index = counts.start[party] ?? 0, end = counts.start[party + 1] ?? 0; index < end; index++) {
      const cell = (counts.other[index] ?? 0) * tables + table;
      const row = cell * width + (this.tallied[cell] ?? 0);
      delta += (tallyCost[row + sign * (counts.value[index] ?? 0)] ?? 0) - (tallyCost[row] ?? 0);
    }
    return delta;
  }

  /** What a table's tallies cost more when `going` is replaced by `coming`. */
  private tallySwap(going: number, coming: number, table: number): number {
    const { counts, tables, tallyCost, width } = this.problem;
    let delta = 0;
    for (let index = counts.start[going] ?? 0, end = counts.start[going + 1] ?? 0; index < end; index++) {
      const tally = counts.other[index] ?? 0;
      const row = (tally * tables + table) * width + (this.tallied[tally * tables + table] ?? 0);
      const change = this.countOf(coming, tally) - (counts.value[index] ?? 0);
      delta += (tallyCost[row + change] ?? 0) - (tallyCost[row] ?? 0);
    }
    for (let index = counts.start[coming] ?? 0, end = counts.start[coming + 1] ?? 0; index < end; index++) {
      const tally = counts.other[index] ?? 0;
      if (this.countOf(going, tally) > 0) continue;
      const row = (tally * tables + table) * width + (this.tallied[tally * tables + table] ?? 0);
      delta += (tallyCost[row + (counts.value[index] ?? 0)] ?? 0) - (tallyCost[row] ?? 0);
    }
    return delta;
  }

  private isUnderCaps(coming: number, going: number, table: number): boolean {
    const { counts, tables, cap } = this.problem;
    for (let index = counts.start[coming] ?? 0, end = counts.start[coming + 1] ?? 0; index < end; index++) {
      const tally = counts.other[index] ?? 0;
      const left = going < 0 ? 0 : this.countOf(going, tally);
      const cell = tally * tables + table;
      if ((this.tallied[cell] ?? 0) - left + (counts.value[index] ?? 0) > (cap[cell] ?? 0)) return false;
    }
    return true;
  }

  private countOf(party: number, tally: number): number {
    const { counts } = this.problem;
    for (let index = counts.start[party] ?? 0, end = counts.start[party + 1] ?? 0; index < end; index++) {
      if (counts.other[index] === tally) return counts.value[index] ?? 0;
    }
    return 0;
  }
}
