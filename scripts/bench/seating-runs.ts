import { breachesOf, costOf } from "@/lib/features/seating/solver/checker";
import type { Instance } from "@/lib/features/seating/solver/instance";
import type { Proof } from "@/lib/features/seating/solver/proof";
import { proveInfeasible } from "@/lib/features/seating/solver/prove";
import { Search } from "@/lib/features/seating/solver/search";

/** One run: what it reached, and when that seating was found. */
export type Run = {
  seed: number;
  cost: number;
  seconds: number;
  moves: number;
  broken: number;
  unseatedPeople: number;
};

export type InstanceResult = {
  instance: Instance;
  proof: { found: Proof | null; seconds: number };
  runs: Run[];
  secondsAtMost: number;
};

const movesAtOnce = 8192;

/** Looks for a proof that nothing goes, then solves with each seed until the time is over or the optimum is reached. */
export function solveInstance(instance: Instance, seconds: number, seeds: number): InstanceResult {
  const start = performance.now();
  const found = proveInfeasible(instance.problem);
  const proof = { found, seconds: since(start) };
  if (found && typeof instance.optimum === "number") {
    throw new Error(`${instance.name} has a seating of ${instance.optimum}, and was said to have none.`);
  }
  const runs = found ? [] : Array.from({ length: seeds }, (_, index) => solveOnce(instance, seconds, index + 1));
  return { instance, proof, runs, secondsAtMost: seconds };
}

function solveOnce({ name, problem, optimum }: Instance, limit: number, seed: number): Run {
  const start = performance.now();
  const search = new Search(problem, seed);
  let standing = search.standing();
  let seconds = since(start);
  do {
    const { cost, unseatedPeople } = standing;
    standing = search.step(movesAtOnce);
    if (standing.cost < cost || standing.unseatedPeople < unseatedPeople) seconds = since(start);
    if (standing.unseatedPeople === 0 && standing.cost === optimum) break;
  } while (since(start) < limit);
  // Counted from the instance itself, by code that shares nothing with the search.
  const breaches = breachesOf(problem, standing.seating).filter(({ kind }) => kind !== "unseated");
  if (costOf(problem, standing.seating) !== standing.cost) throw new Error(`${name}: the search miscounted its cost.`);
  if (breaches.length > 0) throw new Error(`${name}: hard rules are broken: ${JSON.stringify(breaches)}`);
  const { cost, foundAt, unseatedPeople } = standing;
  return { seed, cost, seconds, moves: foundAt, broken: breaches.length, unseatedPeople };
}

const since = (start: number): number => (performance.now() - start) / 1000;
