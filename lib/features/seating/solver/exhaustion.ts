import { compact } from "./compact";
import { isOpen } from "./construct";
import { Plan } from "./plan";
import { type SeatingProblem, unseated } from "./problem";
import type { Proof } from "./proof";

const looksAtMost = 4_000_000;
/** Of more parties and tables than this so few ways could be tried that it is not worth beginning. */
const largest = 12_000;

/** Tries every way to seat everybody, as far as its steps go, and then leaves out what the proof does not need. */
export function provesByExhaustion(problem: SeatingProblem): Proof | null {
  if (problem.parties.length * problem.capacities.length > largest) return null;
  let looks = looksAtMost;
  const isHopeless = (parties: readonly number[], conflicts: SeatingProblem["conflicts"]): boolean => {
    const { outcome, left } = tryEverything(part(problem, parties, conflicts), looks);
    looks = left;
    return outcome === "none";
  };
  let parties = [...problem.parties.keys()];
  let conflicts = problem.conflicts;
  if (!isHopeless(parties, conflicts)) return null;
  // What was left out before the steps end stays out: the proof is whole, at worst longer than it could be.
  looks = looksAtMost;
  for (const party of [...parties].reverse()) {
    const fewer = parties.filter((other) => other !== party);
    if (isHopeless(fewer, conflicts)) parties = fewer;
  }
  const inside = new Set(parties);
  conflicts = conflicts.filter(([one, other]) => inside.has(one) && inside.has(other));
  for (const conflict of [...conflicts]) {
    const fewer = conflicts.filter((other) => other !== conflict);
    if (isHopeless(parties, fewer)) conflicts = fewer;
  }
  const tables = [
    ...new Set(
      parties.flatMap((party) => problem.parties[party]?.tables ?? problem.capacities.map((_, table) => table)),
    ),
  ];
  const people = parties.reduce((sum, party) => sum + (problem.parties[party]?.size ?? 0), 0);
  const has = tables.reduce((sum, table) => sum + (problem.capacities[table] ?? 0), 0);
  return {
    kind: "exhausted",
    parties,
    tables: tables.sort((a, b) => a - b),
    conflicts,
    tally: null,
    needs: people,
    has,
  };
}

/** The problem of some of its parties, with some of its conflicts. */
function part(
  problem: SeatingProblem,
  parties: readonly number[],
  conflicts: SeatingProblem["conflicts"],
): SeatingProblem {
  const index = new Map(parties.map((party, at) => [party, at]));
  return {
    ...problem,
    parties: parties.flatMap((party) => problem.parties[party] ?? []),
    pairs: [],
    conflicts: conflicts.flatMap(([one, other]): [number, number][] => {
      const [a, b] = [index.get(one), index.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
  };
}

/** Whether everybody can be seated: a complete search, unless its looks at (party, table) run out first. */
function tryEverything(problem: SeatingProblem, looks: number): { outcome: "some" | "none" | "unknown"; left: number } {
  const plan = new Plan(compact(problem));
  const { parties, tables, size } = plan.problem;
  const alike = likenessOf(problem);
  let left = looks;
  const seatNext = (): boolean => {
    let next = unseated;
    let fewest = tables + 1;
    let isDead = false;
    for (let party = 0; party < parties && !isDead; party++) {
      if (plan.tableOf[party] !== unseated) continue;
      left -= tables;
      let open = 0;
      for (let table = 0; table < tables; table++) if (isOpen(plan, party, table)) open++;
      if (open < fewest || (open === fewest && (size[party] ?? 0) > (size[next] ?? 0))) {
        fewest = open;
        next = party;
      }
      isDead = open === 0;
    }
    if (isDead) return false;
    if (next === unseated) return true;
    const tried = new Set<number>();
    for (let table = 0; table < tables && left > 0; table++) {
      if (!isOpen(plan, next, table)) continue;
      // Of empty tables that are alike one stands for all.
      if (plan.memberCount[table] === 0) {
        if (tried.has(alike[table] ?? 0)) continue;
        tried.add(alike[table] ?? 0);
      }
      plan.move(next, table);
      if (seatNext()) return true;
      plan.move(next, unseated);
    }
    return false;
  };
  const isSeated = seatNext();
  return { outcome: isSeated ? "some" : left > 0 ? "none" : "unknown", left };
}

/** For each table the first that no hard rule tells from it. */
function likenessOf({ parties, capacities, tallies }: SeatingProblem): number[] {
  const first = new Map<string, number>();
  const named = parties.map(({ tables }) => (tables ? new Set(tables) : null)).filter((tables) => tables !== null);
  return capacities.map((capacity, table) => {
    const key = [
      capacity,
      named.map((tables) => (tables.has(table) ? 1 : 0)).join(""),
      tallies.map(({ caps }) => caps?.[table] ?? "").join(),
    ].join(";");
    const found = first.get(key) ?? table;
    first.set(key, found);
    return found;
  });
}
