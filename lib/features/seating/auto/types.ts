import type { Room, RuleMatter, SeatAssignment, SeatingGuest, SeatingRule } from "../types";

/** What auto-seating is asked, in the product's words. Everything in here can be cloned into a worker. */
export type SeatingTask = {
  room: Pick<Room, "tables" | "objects">;
  guests: SeatingGuest[];
  assignments: SeatAssignment[];
  rules: SeatingRule[];
  /** Who is to have a seat. Others who sit stay where they are, like those whose seat is locked. */
  guestIds: string[];
  /** Seats that cannot be had: held for somebody else. */
  heldSeatIds: string[];
  /** What it costs to move one person who sits (100: as much as a wish of weight 1); 0: nothing. */
  keep: number;
};

/** What a hard rule comes from. */
export type Cause =
  | { kind: "rule"; ruleId: string }
  /** Households stay together although no rule says so: it is the default. */
  | { kind: "default_households" }
  /** A seat that does not move: it is locked, or its guest is not to be seated anew. */
  | { kind: "lock"; guestId: string };

/** How it is proven that no seating keeps all hard rules. */
export type ProofKind =
  /** One party that no table it may use has room for. */
  | "no_table"
  /** More people than seats, at the tables they may use. */
  | "too_few_seats"
  /** More counted people (of `tally`) than may sit at the tables they may use. */
  | "too_few_places"
  /** Parties of which no two can share a table, and too few tables for them. */
  | "clique"
  /** Parties whose sizes cannot be packed onto the tables, though there are seats enough. */
  | "packing"
  /** Every way was tried. */
  | "exhausted";

/** Hard rules that cannot all hold: none of the causes can be left out. */
export type Contradiction = {
  /** `torn`: some who stay together may not share a table. */
  kind: ProofKind | "torn";
  causes: Cause[];
  guestIds: string[];
  /** The tables that it is about; empty: none in particular. */
  tableIds: string[];
  /** What is needed and what there is: people and seats, or parties and tables. */
  needs: number;
  has: number;
};

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

/** Auto-seating while it runs: what the page shows beside the cancel button. */
export type Progress = { moves: number; cost: number; unseatedPeople: number; foundAt: number };

/** What a worker is told. */
export type AutoSeatingOrder =
  | {
      do: "start";
      task: SeatingTask;
      seed: number;
      /** It ends after so many moves, or after so long, whichever is first; null: no bound. */
      movesAtMost: number | null;
      secondsAtMost: number | null;
      /** Mends what there is instead of seating everybody anew; at most so many move, if it can be done. */
      repair: { movedAtMost: number | null } | null;
    }
  /** Shows what there is by now, and goes on. */
  | { do: "show" }
  /** Ends with what there is by now. */
  | { do: "finish" };

/** What a worker tells. */
export type AutoSeatingNews =
  | { is: "progress"; progress: Progress; seconds: number }
  | { is: "proposal"; proposal: Proposal; isFinal: boolean }
  | { is: "failed"; message: string };
