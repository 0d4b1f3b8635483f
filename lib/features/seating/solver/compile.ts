import type { Cause, SeatingTask } from "../auto/types";
import { needsWheelchairPlace } from "../rules/fill";
import { causeKey } from "./causes";
import { Draft, type DraftTally } from "./draft";
import { addLaws, type Ground } from "./laws";
import { gatherParties } from "./parties";
import { People } from "./people";
import { type Seating, type SeatingProblem, type Tally, unseated } from "./problem";
import { placesOf, type TablePlaces } from "./room-places";
import { addWishes } from "./wishes";

/** A task in numbers, with the way back. */
export type Compiled = {
  problem: SeatingProblem;
  people: People;
  tableIds: string[];
  /** The guests of each party, by their place in `people`. */
  parties: number[][];
  /** For each guest, the party. */
  partyOf: Int32Array;
  /** What each table has for those who do not keep their seat. */
  places: TablePlaces[];
  /** For each who keeps a seat, its table. */
  kept: Map<number, number>;
  needy: number[];
  /** The table where most of each party sits now. */
  present: Seating;
  /** What the rules asked for, guest by guest. */
  draft: Draft;
  /** Guests of one party who may not share a table: nothing can seat them. */
  torn: { one: number; other: number }[];
};

type Options = {
  /** Keys of causes that are left out, to see whether the rest would go. */
  without?: ReadonlySet<string>;
  /** Wishes are left out too. */
  lawsOnly?: boolean;
};

/** Puts a task into numbers. */
export function compile(task: SeatingTask, { without = new Set(), lawsOnly = false }: Options = {}): Compiled {
  const asked = new Set(task.guestIds);
  const tableOfSeat = new Map(
    task.room.tables.flatMap(({ seats }, table) => seats.map(({ id }) => [id, table] as const)),
  );
  const sitting = new Map(
    task.assignments.filter(({ seatId }) => tableOfSeat.has(seatId)).map((one) => [one.guestId, one]),
  );
  const people = new People(task.guests.filter(({ id }) => asked.has(id) || sitting.has(id)));
  const keptSeats = new Set<string>();
  const kept = new Map<number, number>();
  for (const [guest, { id }] of people.guests.entries()) {
    const seat = sitting.get(id);
    const cause: Cause = { kind: "lock", guestId: id };
    if (!seat || (asked.has(id) && !seat.isLocked) || without.has(causeKey(cause))) continue;
    keptSeats.add(seat.seatId);
    kept.set(guest, tableOfSeat.get(seat.seatId) ?? unseated);
  }
  const places = placesOf(task, keptSeats);
  const capacities = places.map(({ chairs, wheelchairPlaces }) => chairs.length + wheelchairPlaces.length);
  const seats = [...capacities];
  for (const table of kept.values()) seats[table] = (seats[table] ?? 0) + 1;
  const needy = [...people.guests.entries()].flatMap(([guest, one]) =>
    !kept.has(guest) && needsWheelchairPlace(one) ? [guest] : [],
  );
  const wheelchairPlaces = places.map((table) => table.wheelchairPlaces.length);
  const ground: Ground = { task, people, seats, wheelchairPlaces, needy, kept };

  const draft = new Draft(capacities.length);
  addLaws(draft, ground, without);
  if (!lawsOnly) addWishes(draft, ground);
  if (wheelchairPlaces.some((count) => count > 0)) draft.tallies.push(chairsTally(ground, places));

  const { parties, partyOf } = gatherParties(people.guests.length, draft.ties);
  const problem: SeatingProblem = {
    parties: parties.map((guests) => ({
      size: guests.filter((guest) => !kept.has(guest)).length,
      tables: null,
      costs: null,
      counts: [],
    })),
    capacities,
    pairs: joinPairs(draft, partyOf),
    conflicts: [],
    tallies: draft.tallies.map((tally): Tally => compileTally(tally, seats)),
  };
  bindParties(problem, draft, partyOf);
  addPartyCosts(problem, draft, partyOf);
  for (const [tally, { guests, countsKept }] of draft.tallies.entries()) {
    for (const guest of guests) {
      if (!countsKept && kept.has(guest)) continue;
      const counts = problem.parties[partyOf[guest] ?? 0]?.counts;
      const last = counts?.at(-1);
      if (last?.[0] === tally) last[1]++;
      else counts?.push([tally, 1]);
    }
  }
  joinCounts(problem);
  const torn = addConflicts(problem, draft, partyOf);
  const present = presentTables(parties, (guest) => {
    const seat = sitting.get(people.guests[guest]?.id ?? "");
    return seat ? tableOfSeat.get(seat.seatId) : undefined;
  });
  const tableIds = task.room.tables.map(({ id }) => id);
  return { problem, people, tableIds, parties, partyOf, places, kept, needy, present, draft, torn };
}

/** Nobody else sits where there is no chair: those without need have the chairs alone. */
function chairsTally({ people, needy, kept }: Ground, places: readonly TablePlaces[]): DraftTally {
  const need = new Set(needy);
  const guests = [...people.guests.keys()].filter((guest) => !need.has(guest) && !kept.has(guest));
  return { guests, caps: places.map(({ chairs }) => chairs.length), costs: null, cause: null, countsKept: false };
}

function compileTally({ caps, costs }: DraftTally, seats: readonly number[]): Tally {
  if (!costs) return { caps, costs: null };
  return {
    caps,
    costs: seats.map((count, table) =>
      Array.from({ length: count + 1 }, (_, value) => Math.round(costs(table, value))),
    ),
  };
}

/** Costs between guests, added up by the parties they belong to; those within a party are always paid. */
function joinPairs(draft: Draft, partyOf: Int32Array): SeatingProblem["pairs"] {
  const sums = new Map<number, number>();
  const parties = partyOf.length;
  for (const [one, other, cost] of draft.pairs) {
    const [a, b] = [partyOf[one] ?? 0, partyOf[other] ?? 0];
    if (a === b) continue;
    const key = Math.min(a, b) * parties + Math.max(a, b);
    sums.set(key, (sums.get(key) ?? 0) + cost);
  }
  return [...sums]
    .filter(([, cost]) => cost !== 0)
    .map(([key, cost]) => [Math.floor(key / parties), key % parties, cost]);
}

function bindParties(problem: SeatingProblem, draft: Draft, partyOf: Int32Array): void {
  for (const { guest, tables } of draft.limits) {
    const party = problem.parties[partyOf[guest] ?? 0];
    if (!party) continue;
    const open = new Set(tables);
    party.tables = party.tables ? party.tables.filter((table) => open.has(table)) : [...tables];
  }
}

function addPartyCosts(problem: SeatingProblem, draft: Draft, partyOf: Int32Array): void {
  for (const [guest, row] of draft.costs) {
    const party = problem.parties[partyOf[guest] ?? 0];
    if (party) party.costs = row.map((value, table) => value + (party.costs?.[table] ?? 0));
  }
}

/** One entry for each tally of a party. */
function joinCounts(problem: SeatingProblem): void {
  for (const party of problem.parties) {
    const sums = new Map<number, number>();
    for (const [tally, count] of party.counts) sums.set(tally, (sums.get(tally) ?? 0) + count);
    party.counts = [...sums];
  }
}

function addConflicts(problem: SeatingProblem, draft: Draft, partyOf: Int32Array): Compiled["torn"] {
  const found = new Set<number>();
  const torn: Compiled["torn"] = [];
  for (const { one, other } of draft.bans) {
    const [a, b] = [partyOf[one] ?? 0, partyOf[other] ?? 0];
    if (a === b) torn.push({ one, other });
    else found.add(Math.min(a, b) * partyOf.length + Math.max(a, b));
  }
  problem.conflicts = [...found].map((key) => [Math.floor(key / partyOf.length), key % partyOf.length]);
  return torn;
}

/** Where a party sits: where most of it does. */
function presentTables(parties: readonly number[][], tableOf: (guest: number) => number | undefined): Seating {
  return Int32Array.from(parties, (guests) => {
    const counts = new Map<number, number>();
    for (const guest of guests) {
      const table = tableOf(guest);
      if (table !== undefined) counts.set(table, (counts.get(table) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
    return most?.[0] ?? unseated;
  });
}
