import { type Seating, type SeatingProblem, unseated } from "./problem";

/** A hard rule that a seating breaks, in numbers of the problem. */
export type Breach =
  | { kind: "unseated"; party: number }
  | { kind: "no_such_table"; party: number; table: number }
  | { kind: "not_allowed"; party: number; table: number }
  | { kind: "over_capacity"; table: number; people: number; seats: number }
  | { kind: "conflict"; one: number; other: number; table: number }
  | { kind: "over_cap"; tally: number; table: number; count: number; cap: number };

/** Everything that a seating breaks, counted from the problem itself: it shares nothing with the search. */
export function breachesOf(problem: SeatingProblem, seating: Seating): Breach[] {
  const found: Breach[] = [];
  const people = problem.capacities.map(() => 0);
  for (const [party, { size, tables }] of problem.parties.entries()) {
    const table = seating[party] ?? unseated;
    if (table === unseated) found.push({ kind: "unseated", party });
    else if (table < 0 || table >= people.length) found.push({ kind: "no_such_table", party, table });
    else {
      if (tables && !tables.includes(table)) found.push({ kind: "not_allowed", party, table });
      people[table] = (people[table] ?? 0) + size;
    }
  }
  for (const [table, seats] of problem.capacities.entries()) {
    const count = people[table] ?? 0;
    if (count > seats) found.push({ kind: "over_capacity", table, people: count, seats });
  }
  for (const [one, other] of problem.conflicts) {
    const table = seating[one] ?? unseated;
    if (table !== unseated && table === seating[other]) found.push({ kind: "conflict", one, other, table });
  }
  for (const [tally, { caps }] of problem.tallies.entries()) {
    for (const [table, cap] of (caps ?? []).entries()) {
      const count = countAt(problem, seating, tally, table);
      if (count > cap) found.push({ kind: "over_cap", tally, table, count, cap });
    }
  }
  return found;
}

/** The cost of a seating, counted from the problem itself. Who has no seat costs nothing. */
export function costOf(problem: SeatingProblem, seating: Seating): number {
  let cost = 0;
  for (const [one, other, value] of problem.pairs) {
    const table = seating[one] ?? unseated;
    if (table !== unseated && table === seating[other]) cost += value;
  }
  for (const [party, { costs }] of problem.parties.entries()) {
    const table = seating[party] ?? unseated;
    if (costs && table !== unseated) cost += costs[table] ?? 0;
  }
  for (const [tally, { costs }] of problem.tallies.entries()) {
    for (const [table, byCount] of (costs ?? []).entries()) {
      cost += byCount[countAt(problem, seating, tally, table)] ?? 0;
    }
  }
  return cost;
}

function countAt(problem: SeatingProblem, seating: Seating, tally: number, table: number): number {
  let count = 0;
  for (const [party, { counts }] of problem.parties.entries()) {
    if (seating[party] !== table) continue;
    for (const [of, value] of counts) if (of === tally) count += value;
  }
  return count;
}
