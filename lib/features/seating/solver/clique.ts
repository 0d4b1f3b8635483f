import type { SeatingProblem } from "./problem";
import type { Proof } from "./proof";
import { corners, reaches } from "./reach";

const stepsAtMost = 200_000;

/** Parties of which no two can share a table (they may not, or are too many together), and fewer tables than that. */
export function provesByClique(problem: SeatingProblem): Proof | null {
  const apart = strangers(problem);
  const all = reaches(problem);
  for (const { tables, parties } of corners(all)) {
    const clique = findClique(parties, apart, tables.length + 1);
    if (!clique) continue;
    const conflicts = clique.flatMap((one, index) =>
      clique
        .slice(index + 1)
        .flatMap((other): [number, number][] => (isConflict(problem, one, other) ? [[one, other]] : [])),
    );
    return {
      kind: "clique",
      parties: clique,
      tables,
      conflicts,
      tally: null,
      needs: clique.length,
      has: tables.length,
    };
  }
  return null;
}

/** For each party those with whom it can share no table at all: by a conflict, or since no table has room for both. */
function strangers(problem: SeatingProblem): Set<number>[] {
  const apart: Set<number>[] = problem.parties.map(() => new Set());
  const join = (one: number, other: number) => {
    apart[one]?.add(other);
    apart[other]?.add(one);
  };
  for (const [one, other] of problem.conflicts) join(one, other);
  const largest = Math.max(0, ...problem.capacities);
  const bySize = [...problem.parties.entries()].sort(([, a], [, b]) => b.size - a.size);
  for (const [index, [one, { size }]] of bySize.entries()) {
    for (const [other, { size: smaller }] of bySize.slice(index + 1)) {
      if (size + smaller <= largest) break;
      join(one, other);
    }
  }
  for (const [tally, { caps }] of problem.tallies.entries()) {
    if (!caps) continue;
    const most = Math.max(0, ...caps);
    const counted = [...problem.parties.entries()].flatMap(([party, { counts }]): [number, number][] => {
      const count = counts.reduce((sum, [of, value]) => (of === tally ? sum + value : sum), 0);
      return count > 0 ? [[party, count]] : [];
    });
    counted.sort(([, a], [, b]) => b - a);
    for (const [index, [one, count]] of counted.entries()) {
      for (const [other, fewer] of counted.slice(index + 1)) {
        if (count + fewer <= most) break;
        join(one, other);
      }
    }
  }
  return apart;
}

/** Some `wanted` of these parties that are all apart from each other, if it finds them within its steps. */
function findClique(parties: readonly number[], apart: readonly Set<number>[], wanted: number): number[] | null {
  // Who has too few strangers is in no such clique, and neither is who had enough only through them.
  const inside = new Set(parties);
  for (let dropped = true; dropped; ) {
    dropped = false;
    for (const party of inside) {
      let degree = 0;
      for (const other of apart[party] ?? []) if (inside.has(other)) degree++;
      if (degree >= wanted - 1) continue;
      inside.delete(party);
      dropped = true;
    }
  }
  if (inside.size < wanted) return null;
  let steps = 0;
  const grow = (clique: number[], candidates: number[]): number[] | null => {
    if (clique.length >= wanted) return clique;
    if (++steps > stepsAtMost) return null;
    const { order, colours } = coloured(candidates, apart);
    for (let index = order.length - 1; index >= 0; index--) {
      // No clique is larger than the colours that its members need.
      if (clique.length + (colours[index] ?? 0) < wanted || steps > stepsAtMost) return null;
      const party = order[index] ?? 0;
      const found = grow(
        [...clique, party],
        order.slice(0, index).filter((other) => apart[party]?.has(other)),
      );
      if (found) return found;
    }
    return null;
  };
  const degree = (party: number) => apart[party]?.size ?? 0;
  const found = grow(
    [],
    [...inside].sort((a, b) => degree(b) - degree(a) || a - b),
  );
  return found?.sort((a, b) => a - b) ?? null;
}

/** Candidates by greedy colouring, and for each how many colours those up to it need. */
function coloured(
  candidates: readonly number[],
  apart: readonly Set<number>[],
): { order: number[]; colours: number[] } {
  const classes: number[][] = [];
  for (const party of candidates) {
    const strange = apart[party];
    const free = classes.find((members) => members.every((other) => !strange?.has(other)));
    if (free) free.push(party);
    else classes.push([party]);
  }
  return { order: classes.flat(), colours: classes.flatMap((members, index) => members.map(() => index + 1)) };
}

function isConflict({ conflicts }: SeatingProblem, one: number, other: number): boolean {
  return conflicts.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}
