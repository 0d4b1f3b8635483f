import type { Cause } from "../auto/types";
import { causeKey } from "./causes";
import type { Compiled } from "./compile";
import type { Seating } from "./problem";

/** Tells what keeps a party from a table: hard rules, or "full"; an empty list when nothing does. */
export function causesAgainst(
  { problem, partyOf, draft }: Compiled,
  seating: Seating,
): (party: number, table: number) => Cause[] | "full" {
  return (party, table) => {
    const asked = problem.parties[party];
    if (!asked) return [];
    const found = new Map<string, Cause>();
    const add = (cause: Cause) => found.set(causeKey(cause), cause);
    for (const { guest, tables, cause } of draft.limits) {
      if (partyOf[guest] === party && !tables.includes(table)) add(cause);
    }
    for (const { one, other, cause } of draft.bans) {
      const [a, b] = [partyOf[one] ?? 0, partyOf[other] ?? 0];
      const foe = a === party ? b : b === party ? a : null;
      if (foe !== null && seating[foe] === table) add(cause);
    }
    if (found.size > 0) return [...found.values()];
    let isFull = asked.size > room(table);
    for (const [tally, count] of asked.counts) {
      const cap = problem.tallies[tally]?.caps?.[table];
      if (cap === undefined || count + counted(tally, table) <= cap) continue;
      const cause = draft.tallies[tally]?.cause;
      if (cause) add(cause);
      else isFull = true;
    }
    return isFull ? "full" : [...found.values()];
  };

  function room(table: number): number {
    let left = problem.capacities[table] ?? 0;
    for (const [party, { size }] of problem.parties.entries()) if (seating[party] === table) left -= size;
    return left;
  }

  function counted(tally: number, table: number): number {
    let sum = 0;
    for (const [party, { counts }] of problem.parties.entries()) {
      if (seating[party] !== table) continue;
      for (const [of, count] of counts) if (of === tally) sum += count;
    }
    return sum;
  }
}
