import { provesByClique } from "./clique";
import { provesByCrowding } from "./crowding";
import { provesByExhaustion } from "./exhaustion";
import { provesByPacking } from "./packing";
import type { SeatingProblem } from "./problem";
import type { Proof } from "./proof";

/**
 * A proof that the hard rules cannot all hold, or null when none was found: there may be a seating, or not. Work is
 * bounded by counted steps, so that the answer is the same on every machine.
 */
export function proveInfeasible(problem: SeatingProblem): Proof | null {
  return (
    provesByCrowding(problem) ?? provesByClique(problem) ?? provesByPacking(problem) ?? provesByExhaustion(problem)
  );
}
