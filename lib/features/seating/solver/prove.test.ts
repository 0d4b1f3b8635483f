import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryProblem, lowestCost } from "@/lib/testing/seating-problems";
import { partyOf, type SeatingProblem } from "./problem";
import type { Proof } from "./proof";
import { proveInfeasible } from "./prove";

test("of small problems exactly those are proven that trying everything cannot solve", () => {
  fc.assert(
    fc.property(arbitraryProblem({ parties: 6, tables: 3 }), (problem) => {
      const proof = proveInfeasible(problem);
      expect(proof === null).toBe(lowestCost(problem) !== null);
    }),
    { numRuns: 150 },
  );
});

test("what a proof names has no seating by itself", () => {
  fc.assert(
    fc.property(arbitraryProblem({ parties: 6, tables: 3 }), (problem) => {
      const proof = proveInfeasible(problem);
      if (proof) expect(lowestCost(only(problem, proof))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

const seats = (tables: number, capacity: number) => Array.from({ length: tables }, () => capacity);
const sizes = (...of: number[]) => of.map(partyOf);
const asked = (parts: Partial<SeatingProblem>): SeatingProblem => ({
  parties: [],
  capacities: [],
  pairs: [],
  conflicts: [],
  tallies: [],
  ...parts,
});

const everyPair = (count: number) =>
  Array.from({ length: count }, (_, one) =>
    Array.from({ length: one }, (_, other): [number, number] => [one, other]),
  ).flat();

const cases: [what: string, problem: SeatingProblem, proof: Partial<Proof>][] = [
  [
    "a party larger than any table",
    asked({ parties: sizes(2, 9, 3), capacities: [8, 6] }),
    { kind: "no_table", parties: [1], needs: 9, has: 8 },
  ],
  [
    "more people than seats",
    asked({ parties: sizes(4, 4, 3), capacities: [5, 5] }),
    { kind: "too_few_seats", needs: 11, has: 10 },
  ],
  [
    "too many sent to one table",
    asked({ parties: [...sizes(2), ...[4, 3].map((size) => ({ ...partyOf(size), tables: [1] }))], capacities: [9, 6] }),
    { kind: "too_few_seats", parties: [1, 2], tables: [1], needs: 7, has: 6 },
  ],
  [
    "more who may not meet than tables",
    asked({
      parties: sizes(1, 1, 1, 1, 1),
      capacities: [4, 4],
      conflicts: [
        [0, 1],
        [3, 4],
        [1, 2],
        [2, 0],
      ],
    }),
    {
      kind: "clique",
      parties: [0, 1, 2],
      conflicts: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      needs: 3,
      has: 2,
    },
  ],
  [
    "rivals who are all sent to the same two tables",
    asked({
      parties: sizes(1, 1, 1).map((party) => ({ ...party, tables: [0, 2] })),
      capacities: [4, 4, 4],
      conflicts: everyPair(3),
    }),
    { kind: "clique", tables: [0, 2], needs: 3, has: 2 },
  ],
  [
    "no two parties of seven at a table of twelve",
    asked({ parties: sizes(7, 7, 7), capacities: seats(2, 12) }),
    { kind: "clique", conflicts: [], needs: 3, has: 2 },
  ],
  [
    "two of four at most at a table of eleven",
    asked({ parties: sizes(4, 4, 4, 4, 4), capacities: seats(2, 11) }),
    { kind: "packing", needs: 5, has: 4 },
  ],
  [
    "couples at tables with an odd number of seats",
    asked({ parties: sizes(2, 2, 2, 2, 2, 2, 2), capacities: seats(2, 7) }),
    { kind: "packing", needs: 7, has: 6 },
  ],
  [
    "sevens and sixes that do not go together, among many who come alone",
    asked({ parties: sizes(7, 7, 7, 6, 6, 6, ...Array.from({ length: 9 }, () => 1)), capacities: seats(4, 12) }),
    { kind: "packing", parties: [0, 1, 2, 3, 4, 5] },
  ],
  [
    "too few wheelchair places",
    asked({
      parties: sizes(2, 1).map((party): typeof party => ({ ...party, counts: [[0, 1]] })),
      capacities: [8, 8],
      tallies: [{ caps: [1, 0], costs: null }],
    }),
    { kind: "too_few_places", tally: 0, needs: 2, has: 1 },
  ],
  [
    "five in a ring at two tables",
    asked({
      parties: sizes(1, 1, 1, 1, 1, 1),
      capacities: seats(2, 6),
      conflicts: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
        [4, 5],
      ],
    }),
    {
      kind: "exhausted",
      parties: [0, 1, 2, 3, 4],
      conflicts: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
      ],
    },
  ],
];

test.each(cases)("is recognized, with what it rests on: %s", (_, problem, proof) => {
  expect(proveInfeasible(problem)).toMatchObject(proof);
});

/** The problem of nothing but what a proof names. */
function only(problem: SeatingProblem, { parties, conflicts }: Proof): SeatingProblem {
  const index = (party: number) => parties.indexOf(party);
  return {
    ...problem,
    parties: parties.flatMap((party) => problem.parties[party] ?? []),
    pairs: [],
    conflicts: conflicts.map(([one, other]): [number, number] => [index(one), index(other)]),
  };
}
