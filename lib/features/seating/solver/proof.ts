/**
 * Why no seating can keep all hard rules. It names parties, tables and conflicts that cannot all hold by themselves,
 * whatever the rest of the problem is.
 */
export type Proof = {
  kind: /** One party that no table it may use has room for. */
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
