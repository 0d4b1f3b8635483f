import type { RuleMatter } from "../types";
import type { Contradiction } from "./contradiction";
import type { Cause } from "./task";

/** Where auto-seating would have everybody sit, with its reasons. Nothing is changed until it is accepted. */
export type Proposal = {
  /** Everybody who is to be seated and has a seat in it, moved or not. */
  seats: { guestId: string; seatId: string; tableId: string }[];
  /** Those for whom no seat was found that keeps the hard rules. */
  unseated: { guestId: string; sentence: string }[];
  /** Guests who sat at another table before. */
  movedGuestIds: string[];
  /** Guests who sat at no table before. */
  newGuestIds: string[];
  reports: RuleReport[];
  /** Why the hard rules cannot all hold, where that is proven: `unseated` is then what was closest. */
  contradiction: (Contradiction & { sentence: string }) | null;
  /** What the optimizer brings down, for comparing two proposals of one task: lower is better. */
  cost: number;
  /** The same task, seed and moves give the same proposal. */
  seed: number;
  moves: number;
};

/** How far a rule holds. */
export type RuleReport = {
  /** null: that households stay together by default. */
  ruleId: string | null;
  kind: RuleMatter["kind"];
  strength: "must" | "rather";
  /** So many of so many, in `unit`. */
  held: number;
  of: number;
  unit: "people" | "pairs" | "households" | "children" | "tables";
  /** The same before, with those who sat then. */
  heldBefore: number;
  ofBefore: number;
  misses: MissReport[];
};

export type MissReport = {
  guestIds: string[];
  /** With whom they sit though they should not, or do not though they should. */
  withGuestIds: string[];
  tableId: string | null;
  /** Where they would have to sit. */
  wantedTableId: string | null;
  reason:
    | { kind: "full"; tableId: string }
    | { kind: "hard_rule"; causes: Cause[] }
    /** Other wishes weighed more. */
    | { kind: "other_wishes"; ruleIds: string[] }
    /** It would have moved more people. */
    | { kind: "fewer_moves" }
    | { kind: "not_found" };
  sentence: string;
};
