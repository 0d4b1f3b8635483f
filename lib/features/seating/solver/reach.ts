import type { SeatingProblem } from "./problem";

/** Parties that may use the same tables. */
export type Reach = { tables: number[]; parties: number[] };

/** The tables that a party may use and that are large enough for it alone. */
function reachOf(problem: SeatingProblem, party: number): number[] {
  const asked = problem.parties[party];
  if (!asked) return [];
  const { size, tables, counts } = asked;
  return (tables ? [...new Set(tables)].sort((a, b) => a - b) : problem.capacities.map((_, table) => table)).filter(
    (table) =>
      size <= (problem.capacities[table] ?? 0) &&
      counts.every(([tally, count]) => count <= (problem.tallies[tally]?.caps?.[table] ?? count)),
  );
}

/** Parties by the tables they can use. */
export function reaches(problem: SeatingProblem): Reach[] {
  const found = new Map<string, Reach>();
  // Most parties ask the same of tables: what those are is worked out once.
  const alike = new Map<string, Reach>();
  for (const [party, { size, tables, counts }] of problem.parties.entries()) {
    const asked = `${size};${counts.join()};${tables?.join() ?? "any"}`;
    let reach = alike.get(asked);
    if (!reach) {
      const open = reachOf(problem, party);
      reach = found.get(open.join()) ?? { tables: open, parties: [] };
      found.set(open.join(), reach);
      alike.set(asked, reach);
    }
    reach.parties.push(party);
  }
  return [...found.values()];
}

/** Groups of tables worth a look by themselves: what each reach may use, and all that any may use. */
export function corners(all: readonly Reach[]): Reach[] {
  const sets = new Map<string, number[]>(all.map(({ tables }) => [tables.join(), tables]));
  const union = [...new Set(all.flatMap(({ tables }) => tables))].sort((a, b) => a - b);
  sets.set(union.join(), union);
  return [...sets.values()]
    .sort((a, b) => a.length - b.length)
    .map((tables) => {
      const inside = new Set(tables);
      const held = all.filter((reach) => reach.tables.every((table) => inside.has(table)));
      return { tables, parties: held.flatMap(({ parties }) => parties).sort((a, b) => a - b) };
    });
}
