import fc from "fast-check";
import { breachesOf, costOf } from "@/lib/features/seating/solver/checker";
import type { Party, SeatingProblem } from "@/lib/features/seating/solver/problem";

/** Any problem of at most so many parties and tables, with everything that a problem can hold; not always solvable. */
export function arbitraryProblem(most: { parties: number; tables: number }): fc.Arbitrary<SeatingProblem> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: most.parties }),
      capacities: fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: most.tables }),
    })
    .chain(({ sizes, capacities }) => {
      const party = fc.nat({ max: sizes.length - 1 });
      const ends = fc.tuple(party, party).filter(([one, other]) => one !== other);
      const pairs = (longest: number) =>
        sizes.length < 2 ? fc.constant<[number, number][]>([]) : fc.array(ends, { maxLength: longest });
      const tables = fc.subarray([...capacities.keys()]);
      const perTable = (value: fc.Arbitrary<number>) =>
        fc.array(value, { minLength: capacities.length, maxLength: capacities.length });
      return fc.record({
        parties: fc.tuple(
          ...sizes.map(
            (size): fc.Arbitrary<Party> =>
              fc.record({
                size: fc.constant(size),
                tables: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: tables }),
                costs: fc.option(perTable(fc.integer({ min: -9, max: 9 })), { freq: 2 }),
                counts: fc.tuple(fc.nat({ max: size }), fc.nat({ max: size })).map(([a, b]): [number, number][] => [
                  [0, a],
                  [1, b],
                ]),
              }),
          ),
        ),
        capacities: fc.constant(capacities),
        pairs: fc
          .tuple(pairs(2 * sizes.length), fc.infiniteStream(fc.integer({ min: -5, max: 5 })))
          .map(([list, costs]) =>
            list.map(([one, other]): [number, number, number] => [one, other, costs.next().value ?? 0]),
          ),
        conflicts: pairs(sizes.length),
        tallies: fc.tuple(
          fc.record({ caps: perTable(fc.integer({ min: 0, max: 6 })), costs: fc.constant(null) }),
          fc.record({
            caps: fc.constant(null),
            costs: fc.tuple(
              ...capacities.map((seats) =>
                fc.array(fc.integer({ min: 0, max: 9 }), { minLength: seats + 1, maxLength: seats + 1 }),
              ),
            ),
          }),
        ),
      });
    });
}

/** The lowest cost of any seating that keeps every hard rule, by trying all of them; null when there is none. */
export function lowestCost(problem: SeatingProblem): number | null {
  const seating = new Int32Array(problem.parties.length);
  let lowest: number | null = null;
  const seat = (party: number): void => {
    if (party === seating.length) {
      if (breachesOf(problem, seating).length > 0) return;
      const cost = costOf(problem, seating);
      if (lowest === null || cost < lowest) lowest = cost;
      return;
    }
    for (const table of problem.capacities.keys()) {
      seating[party] = table;
      seat(party + 1);
    }
  };
  seat(0);
  return lowest;
}
