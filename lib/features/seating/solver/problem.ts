/**
 * What is to be seated, in numbers: parties (people who stay together) and tables, each known by its place in its list.
 * Everything in here can be cloned into a worker.
 */
export type SeatingProblem = {
  parties: Party[];
  /** Seats of each table. */
  capacities: number[];
  /** Cost of two parties at one table: negative where they would rather share one. A pair may come twice: it adds up. */
  pairs: [one: number, other: number, cost: number][];
  /** Parties that never share a table. */
  conflicts: [one: number, other: number][];
  /** What is counted at each table beside people. */
  tallies: Tally[];
};

export type Party = {
  /** How many people. */
  size: number;
  /** Where it may sit; null: anywhere. One table: it is fixed there. */
  tables: number[] | null;
  /** What it costs at each table, null where that makes no difference. */
  costs: number[] | null;
  /** How many of it count in which tally. */
  counts: [tally: number, count: number][];
};

/** Something counted at tables: people of one side, of one company, those who need a wheelchair's place. */
export type Tally = {
  /** The most a table may have, by table; null: no bound. */
  caps: number[] | null;
  /** By table, what each count costs (from 0 to the table's seats); null: nothing. */
  costs: number[][] | null;
};

/** For each party its table, or `unseated`. */
export type Seating = Int32Array;
export const unseated = -1;

/** A party that may sit anywhere and counts nowhere else. */
export const partyOf = (size: number): Party => ({ size, tables: null, costs: null, counts: [] });
