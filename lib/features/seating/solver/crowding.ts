import type { SeatingProblem } from "./problem";
import type { Proof } from "./proof";
import { type Reach, reaches } from "./reach";

/** Too few seats (or places of a tally) at the tables that some parties may use, even if parties could be torn apart. */
export function provesByCrowding(problem: SeatingProblem): Proof | null {
  const all = reaches(problem);
  for (const party of all.find(({ tables }) => tables.length === 0)?.parties ?? []) {
    const { size, tables } = problem.parties[party] ?? { size: 0, tables: null };
    const open = tables ?? problem.capacities.map((_, table) => table);
    const has = Math.max(0, ...open.map((table) => problem.capacities[table] ?? 0));
    return { kind: "no_table", parties: [party], tables: open, conflicts: [], tally: null, needs: size, has };
  }
  const people = crowd(
    all,
    (party) => problem.parties[party]?.size ?? 0,
    (table) => problem.capacities[table] ?? 0,
  );
  if (people) return { kind: "too_few_seats", conflicts: [], tally: null, ...people };
  for (const [tally, { caps }] of problem.tallies.entries()) {
    if (!caps) continue;
    const counted = new Map<number, number>();
    for (const [party, { counts }] of problem.parties.entries()) {
      for (const [of, count] of counts) if (of === tally) counted.set(party, (counted.get(party) ?? 0) + count);
    }
    const places = crowd(
      all,
      (party) => counted.get(party) ?? 0,
      (table) => caps[table] ?? 0,
    );
    if (places) return { kind: "too_few_places", conflicts: [], tally, ...places };
  }
  return null;
}

type Crowd = { parties: number[]; tables: number[]; needs: number; has: number };

/**
 * Sends everybody from their reach to its tables by augmenting paths. Where somebody finds no way, those who stand in
 * each other's way, and all the tables they may use, are the proof.
 */
function crowd(all: readonly Reach[], weigh: (party: number) => number, room: (table: number) => number): Crowd | null {
  const groups = all
    .map(({ tables, parties }) => ({ tables, parties: parties.filter((party) => weigh(party) > 0) }))
    .filter(({ parties }) => parties.length > 0);
  const total = (parties: number[]) => parties.reduce((sum, party) => sum + weigh(party), 0);
  const left = groups.map(({ parties }) => total(parties));
  const free = new Map<number, number>();
  for (const { tables } of groups) for (const table of tables) free.set(table, Math.max(0, room(table)));
  const sent: Map<number, number>[] = groups.map(() => new Map());

  for (const start of groups.keys()) {
    while ((left[start] ?? 0) > 0) {
      // From group to table, and from a table on to a group that could leave it for another.
      const cameToTable = new Map<number, number>();
      const cameToGroup = new Map<number, number>([[start, -1]]);
      const queue = [start];
      let end = -1;
      for (let at = 0; at < queue.length && end < 0; at++) {
        const group = queue[at] ?? 0;
        for (const table of groups[group]?.tables ?? []) {
          if (cameToTable.has(table)) continue;
          cameToTable.set(table, group);
          if ((free.get(table) ?? 0) > 0) {
            end = table;
            break;
          }
          for (const [other, there] of sent.entries()) {
            if (cameToGroup.has(other) || (there.get(table) ?? 0) === 0) continue;
            cameToGroup.set(other, table);
            queue.push(other);
          }
        }
      }
      if (end < 0) {
        const parties = queue.flatMap((group) => groups[group]?.parties ?? []).sort((a, b) => a - b);
        const tables = [...cameToTable.keys()].sort((a, b) => a - b);
        const has = tables.reduce((sum, table) => sum + Math.max(0, room(table)), 0);
        return { parties: fewest(parties, has, weigh), tables, needs: total(parties), has };
      }
      let amount = Math.min(left[start] ?? 0, free.get(end) ?? 0);
      const steps: [group: number, table: number][] = [];
      for (let table = end; table >= 0; ) {
        const group = cameToTable.get(table) ?? 0;
        steps.push([group, table]);
        table = cameToGroup.get(group) ?? -1;
        if (table >= 0) amount = Math.min(amount, sent[group]?.get(table) ?? 0);
      }
      for (const [group, table] of steps) {
        const there = sent[group];
        there?.set(table, (there.get(table) ?? 0) + amount);
        const before = cameToGroup.get(group) ?? -1;
        if (before >= 0) there?.set(before, (there.get(before) ?? 0) - amount);
      }
      left[start] = (left[start] ?? 0) - amount;
      free.set(end, (free.get(end) ?? 0) - amount);
    }
  }
  return null;
}

/** As few of them as already need more than there is: the largest. */
function fewest(parties: number[], has: number, weigh: (party: number) => number): number[] {
  const kept: number[] = [];
  let sum = 0;
  for (const party of [...parties].sort((a, b) => weigh(b) - weigh(a) || a - b)) {
    kept.push(party);
    sum += weigh(party);
    if (sum > has) break;
  }
  return kept.sort((a, b) => a - b);
}
