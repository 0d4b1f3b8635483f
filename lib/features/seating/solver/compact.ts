import type { SeatingProblem } from "./problem";

/** A problem as the search reads it: flat arrays. A party's partners lie from `start[party]` to `start[party + 1]`. */
export type CompactProblem = {
  parties: number;
  tables: number;
  size: Int32Array;
  capacity: Int32Array;
  /** The most parties that one table could hold. */
  mostParties: number;
  /** party × table: 1 where the party may sit. */
  allowed: Uint8Array;
  /** Whether it matters which tables those are that people share. */
  tablesDiffer: boolean;
  /** At how many tables a party may sit. */
  reach: Int32Array;
  /** Parties that may sit at more than one table. */
  movable: Int32Array;
  /** party × table: what the party costs there by itself. */
  base: Int32Array;
  /** party × party. */
  cost: Int32Array;
  /** party × party: 1 where they never share a table. */
  conflict: Uint8Array;
  partners: Adjacency;
  /** Those partners whom a party would rather sit with. */
  friends: Adjacency;
  foes: Adjacency;
  /** Tallies of each party: `other` is the tally, `value` the count. */
  counts: Adjacency;
  tallies: number;
  /** tally × table. */
  cap: Int32Array;
  /** (tally × table) × (0 … width - 1): what a count costs. */
  tallyCost: Int32Array;
  /** How many counts `tallyCost` knows. */
  width: number;
};

type Adjacency = { start: Int32Array; other: Int32Array; value: Int32Array };

const noCap = 0x3fffffff;

/** Makes the arrays; pairs that come twice are added up, a pair of conflict may also have a cost. */
export function compact(problem: SeatingProblem): CompactProblem {
  const parties = problem.parties.length;
  const tables = problem.capacities.length;
  const cost = new Int32Array(parties * parties);
  const conflict = new Uint8Array(parties * parties);
  const partnersOf: Set<number>[] = problem.parties.map(() => new Set());
  const foesOf: Set<number>[] = problem.parties.map(() => new Set());
  for (const [one, other, value] of problem.pairs) {
    cost[one * parties + other] = (cost[one * parties + other] ?? 0) + value;
    cost[other * parties + one] = (cost[other * parties + one] ?? 0) + value;
    partnersOf[one]?.add(other);
    partnersOf[other]?.add(one);
  }
  for (const [one, other] of problem.conflicts) {
    conflict[one * parties + other] = 1;
    conflict[other * parties + one] = 1;
    foesOf[one]?.add(other);
    foesOf[other]?.add(one);
  }
  const costOf = (one: number, other: number) => cost[one * parties + other] ?? 0;
  const rows = (of: Set<number>[], keeps: (value: number) => boolean): [number, number][][] =>
    of.map((others, one) =>
      [...others].map((other): [number, number] => [other, costOf(one, other)]).filter(([, value]) => keeps(value)),
    );

  const allowed = new Uint8Array(parties * tables);
  const base = new Int32Array(parties * tables);
  const reach = new Int32Array(parties);
  for (const [party, { tables: own, costs }] of problem.parties.entries()) {
    if (own) for (const table of own) allowed[party * tables + table] = 1;
    else allowed.fill(1, party * tables, (party + 1) * tables);
    if (costs) base.set(costs, party * tables);
    reach[party] = own ? new Set(own).size : tables;
  }

  const width =
    1 +
    Math.max(
      0,
      ...problem.tallies.flatMap((tally) => (tally.costs ?? []).map((costs) => costs.length - 1)),
      ...problem.capacities,
    );
  const cap = new Int32Array(problem.tallies.length * tables).fill(noCap);
  const tallyCost = new Int32Array(problem.tallies.length * tables * width);
  for (const [tally, { caps, costs }] of problem.tallies.entries()) {
    if (caps) cap.set(caps, tally * tables);
    for (const [table, byCount] of (costs ?? []).entries()) tallyCost.set(byCount, (tally * tables + table) * width);
  }

  return {
    parties,
    tables,
    size: Int32Array.from(problem.parties, ({ size }) => size),
    capacity: Int32Array.from(problem.capacities),
    mostParties: mostParties(problem),
    allowed,
    tablesDiffer:
      problem.parties.some(({ costs }) => costs !== null) || problem.tallies.some(({ costs }) => costs !== null),
    reach,
    movable: Int32Array.from(problem.parties.keys()).filter((party) => (reach[party] ?? 0) > 1),
    base,
    cost,
    conflict,
    partners: adjacency(rows(partnersOf, (value) => value !== 0)),
    friends: adjacency(rows(partnersOf, (value) => value < 0)),
    foes: adjacency(rows(foesOf, () => true)),
    counts: adjacency(problem.parties.map(({ counts }) => counts.filter(([, count]) => count > 0))),
    tallies: problem.tallies.length,
    cap,
    tallyCost,
    width,
  };
}

function mostParties({ parties, capacities }: SeatingProblem): number {
  const sizes = parties.map(({ size }) => size).sort((a, b) => a - b);
  let room = Math.max(0, ...capacities);
  let count = 0;
  for (const size of sizes) {
    room -= size;
    if (room < 0) break;
    count++;
  }
  return count;
}

function adjacency(rows: [other: number, value: number][][]): Adjacency {
  const start = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) start[index + 1] = (start[index] ?? 0) + row.length;
  const flat = rows.flat();
  return {
    start,
    other: Int32Array.from(flat, ([other]) => other),
    value: Int32Array.from(flat, ([, value]) => value),
  };
}
