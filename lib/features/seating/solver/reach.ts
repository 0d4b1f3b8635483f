import type { SeatingProblem } from "./problem";

/** Parties that may use the same tables. */
export type Reach = { tables: number[]; parties: number[] };

/** The tables that a party may use and that are large enough for it alone. */
export function reachOf(problem: SeatingProblem, party: number): number[] {
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
  for (const party of problem.parties.keys()) {
    const tables = reachOf(problem, party);
    const key = tables.join();
    const reach = found.get(key);
    if (reach) reach.parties.push(party);
    else found.set(key, { tables, parties: [party] });
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
