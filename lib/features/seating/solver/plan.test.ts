import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryProblem } from "@/lib/testing/seating-problems";
import { breachesOf, costOf } from "./checker";
import { compact } from "./compact";
import { isOpen } from "./construct";
import { Plan } from "./plan";
import { type Seating, type SeatingProblem, unseated } from "./problem";
import { Random } from "./random";

const problems = arbitraryProblem({ parties: 9, tables: 4 });

test("thousands of random moves keep every figure as it is when counted anew", () => {
  fc.assert(
    fc.property(problems, fc.integer(), (problem, seed) => {
      const plan = new Plan(compact(problem));
      const random = new Random(seed);
      const { parties, tables } = plan.problem;
      for (let turn = 0; turn < 200; turn++) {
        const party = random.below(parties);
        const other = random.below(parties);
        const [a, b] = [plan.tableOf[party], plan.tableOf[other]];
        const bothSit = a !== unseated && b !== unseated && a !== b;
        const before = plan.cost;
        if (turn % 7 === 0) {
          const [one, two] = [random.below(tables), random.below(tables)];
          if (one !== two && plan.mayExchange(one, two)) {
            const breaches = broken(problem, plan.tableOf);
            const delta = plan.exchangeDelta(one, two);
            plan.exchange(one, two);
            expect(plan.cost).toBe(before + delta);
            expect(broken(problem, plan.tableOf)).toBeLessThanOrEqual(breaches);
          }
          continue;
        }
        if (bothSit && turn % 2 === 0) {
          // A table beyond its seats is no plan: there are no costs for so many.
          if (!holds(plan, party, other) || !holds(plan, other, party)) continue;
          const delta = plan.swapDelta(party, other);
          plan.swap(party, other);
          expect(plan.cost).toBe(before + delta);
        } else {
          const to = random.below(tables + 1) - 1;
          if (to === plan.tableOf[party]) continue;
          if (
            to !== unseated &&
            (plan.load[to] ?? 0) + (plan.problem.size[party] ?? 0) > (plan.problem.capacity[to] ?? 0)
          )
            continue;
          const delta = to === unseated || plan.tableOf[party] === unseated ? null : plan.moveDelta(party, to);
          plan.move(party, to);
          if (delta !== null) expect(plan.cost).toBe(before + delta);
        }
        expect(plan.cost).toBe(costOf(problem, plan.tableOf));
      }
      expect(plan.unseatedPeople).toBe(
        problem.parties.reduce((sum, { size }, party) => sum + (plan.tableOf[party] === unseated ? size : 0), 0),
      );
    }),
    { numRuns: 60 },
  );
});

test("a table is open to a party exactly when sitting there breaks nothing new", () => {
  fc.assert(
    fc.property(problems, fc.integer(), (problem, seed) => {
      const plan = new Plan(compact(problem));
      const random = new Random(seed);
      for (let party = 0; party < plan.problem.parties; party++) {
        const table = random.below(plan.problem.tables);
        const open = isOpen(plan, party, table);
        const seated = plan.tableOf.slice();
        seated[party] = table;
        expect(open).toBe(broken(problem, seated) === broken(problem, plan.tableOf));
        if (open) plan.move(party, table);
      }
    }),
  );
});

const holds = (plan: Plan, coming: number, going: number): boolean => {
  const { size, capacity } = plan.problem;
  const table = plan.tableOf[going] ?? 0;
  return (plan.load[table] ?? 0) + (size[coming] ?? 0) - (size[going] ?? 0) <= (capacity[table] ?? 0);
};

const broken = (problem: SeatingProblem, seating: Seating): number =>
  breachesOf(problem, seating).filter(({ kind }) => kind !== "unseated").length;
