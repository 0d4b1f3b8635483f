import type { Cause } from "../auto/types";

/** A count at tables, by guest, as a rule asks for it. */
export type DraftTally = {
  /** Who counts. */
  guests: number[];
  caps: number[] | null;
  costs: ((table: number, count: number) => number) | null;
  cause: Cause | null;
  /** Whether those who keep their seat count too. */
  countsKept: boolean;
};

/** The problem while it is put together from the rules, guest by guest. */
export class Draft {
  /** Guests who share a party. */
  readonly ties: { one: number; other: number; cause: Cause }[] = [];
  /** Pairs that never share a table. */
  readonly bans: { one: number; other: number; cause: Cause }[] = [];
  /** Tables that a guest is bound to. */
  readonly limits: { guest: number; tables: number[]; cause: Cause }[] = [];
  readonly pairs: [one: number, other: number, cost: number][] = [];
  /** What a guest costs at each table. */
  readonly costs = new Map<number, number[]>();
  readonly tallies: DraftTally[] = [];

  constructor(readonly tables: number) {}

  /** Adds to what a guest costs at each table. */
  addCosts(guest: number, cost: (table: number) => number): void {
    const row = this.costs.get(guest) ?? Array.from({ length: this.tables }, () => 0);
    this.costs.set(
      guest,
      row.map((value, table) => value + Math.round(cost(table))),
    );
  }

  /** Ties each of them to the first. */
  tie(guests: readonly number[], cause: Cause): void {
    const [first, ...others] = guests;
    if (first === undefined) return;
    for (const other of others) this.ties.push({ one: first, other, cause });
  }

  /** A pull (negative) or a push between each two of them. */
  addPairs(guests: readonly number[], cost: number): void {
    const rounded = Math.round(cost);
    if (rounded === 0) return;
    for (const [index, one] of guests.entries()) {
      for (const other of guests.slice(index + 1)) this.pairs.push([one, other, rounded]);
    }
  }
}
