import type { ProofKind } from "../auto/types";

/**
 * Why no seating can keep all hard rules. It names parties, tables and conflicts that cannot all hold by themselves,
 * whatever the rest of the problem is.
 */
export type Proof = {
  kind: ProofKind;
  parties: number[];
  /** The tables that those parties may use. */
  tables: number[];
  /** The conflicts that it rests on. */
  conflicts: [one: number, other: number][];
  tally: number | null;
  /** What is needed and what there is: people and seats, or parties and tables. */
  needs: number;
  has: number;
};
