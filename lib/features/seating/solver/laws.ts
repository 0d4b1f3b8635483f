import type { Cause, SeatingTask } from "../auto/types";
import type { RuleMatter, SeatingRule } from "../types";
import { causeKey } from "./causes";
import type { Draft } from "./draft";
import type { People } from "./people";
import { firstThird, nearestTables } from "./room-places";

/** What rules are read against. */
export type Ground = {
  task: SeatingTask;
  people: People;
  /** Seats of each table: those that can be had, and those kept by people who do not move. */
  seats: number[];
  /** Wheelchair places of each table that can be had. */
  wheelchairPlaces: number[];
  /** Who needs a wheelchair's place and has none already. */
  needy: number[];
  /** For each who keeps a seat, its table. */
  kept: Map<number, number>;
};

/**
 * What must be, in the draft: `rules` of strength "must", the default that households stay together, and the seats that
 * do not move. What is in `without` is left out.
 */
export function addLaws(draft: Draft, ground: Ground, without: ReadonlySet<string>): void {
  const holds = (cause: Cause) => !without.has(causeKey(cause));
  for (const [guest, table] of ground.kept) {
    const cause: Cause = { kind: "lock", guestId: ground.people.guests[guest]?.id ?? "" };
    if (holds(cause)) draft.limits.push({ guest, tables: [table], cause });
  }
  const { rules } = ground.task;
  const byDefault: Cause = { kind: "default_households" };
  if (!rules.some(({ kind }) => kind === "households") && holds(byDefault)) {
    for (const household of ground.people.households) draft.tie(heldTogether(household, ground.kept), byDefault);
  }
  for (const rule of rules) {
    const cause: Cause = { kind: "rule", ruleId: rule.id };
    if (rule.strength === "must" && holds(cause)) addLaw(draft, ground, rule, cause);
  }
}

/** Of those who keep seats at several tables only the first: nobody said that the household stays together after all. */
function heldTogether(household: readonly number[], kept: ReadonlyMap<number, number>): number[] {
  const tables = new Set(household.flatMap((guest) => kept.get(guest) ?? []));
  if (tables.size < 2) return [...household];
  const [table] = tables;
  return household.filter((guest) => !kept.has(guest) || kept.get(guest) === table);
}

function addLaw(draft: Draft, ground: Ground, rule: SeatingRule & RuleMatter, cause: Cause): void {
  const { people, task, seats } = ground;
  const { tables, objects } = task.room;
  const bind = (guests: readonly number[], open: number[]) => {
    for (const guest of guests) draft.limits.push({ guest, tables: open, cause });
  };
  const tablesOf = (ids: readonly string[]) =>
    [...tables.keys()].filter((table) => ids.includes(tables[table]?.id ?? ""));
  switch (rule.kind) {
    case "households":
      for (const household of people.households) draft.tie(household, cause);
      return;
    case "together":
      draft.tie(people.ofAll(rule.who), cause);
      return;
    case "apart":
      for (const [one, other] of apartPairs(people, rule.who)) draft.bans.push({ one, other, cause });
      return;
    case "near":
    case "far": {
      const object = objects.find(({ id }) => id === rule.objectId);
      if (!object) return;
      const guests = people.ofAll(rule.who);
      const nearest = nearestTables(tables, object);
      const ranked = rule.kind === "near" ? nearest : nearest.reverse();
      bind(
        guests,
        firstThird(ranked, (table) => seats[table] ?? 0, guests.length),
      );
      return;
    }
    case "at_table":
      bind(people.ofAll(rule.who), tablesOf([rule.tableId]));
      return;
    case "vip_order":
      bind(vips(people), tablesOf(rule.tableIds));
      return;
    case "children":
      for (const household of people.households) tieChildren(draft, ground, household, cause);
      return;
    case "accessible":
      if (ground.needy.length === 0) return;
      draft.tallies.push({
        guests: ground.needy,
        caps: ground.wheelchairPlaces,
        costs: null,
        cause,
        countsKept: false,
      });
      return;
    case "mix":
      for (const subject of rule.who) {
        const guests = people.of(subject);
        addCap(draft, ground, guests, () => Math.ceil(guests.length / tables.length), cause);
      }
      return;
    case "balance_sides": {
      const sides = people.sides();
      const sided = sides.flat().length;
      for (const guests of sides) {
        addCap(draft, ground, guests, (table) => Math.ceil(((seats[table] ?? 0) * guests.length) / sided) + 1, cause);
      }
      return;
    }
    case "balance_tables": {
      const everybody = [...people.guests.keys()];
      const share =
        everybody.length /
        Math.max(
          1,
          seats.reduce((sum, count) => sum + count, 0),
        );
      addCap(draft, ground, everybody, (table) => Math.ceil((seats[table] ?? 0) * share) + 1, cause);
    }
  }
}

function addCap(draft: Draft, { seats }: Ground, guests: number[], cap: (table: number) => number, cause: Cause): void {
  if (guests.length === 0) return;
  draft.tallies.push({ guests, caps: seats.map((_, table) => cap(table)), costs: null, cause, countsKept: true });
}

/** Each child with one grown-up of the household: who keeps a seat where the child does, or the first who is no plus-one. */
function tieChildren(draft: Draft, { people, kept }: Ground, household: readonly number[], cause: Cause): void {
  const kind = (guest: number) => people.guests[guest]?.kind;
  const grown = household.filter((guest) => kind(guest) !== "child");
  const first = grown.find((guest) => kind(guest) !== "plus_one") ?? grown[0];
  for (const child of household.filter((guest) => kind(guest) === "child")) {
    const table = kept.get(child);
    const other = grown.find((guest) => table !== undefined && kept.get(guest) === table) ?? first;
    if (other !== undefined) draft.tie([other, child], cause);
  }
}

/** Each two people of different subjects; somebody of both is torn from neither. */
export function apartPairs(
  people: People,
  subjects: Extract<RuleMatter, { kind: "apart" }>["who"],
): [number, number][] {
  const groups = subjects.map((subject) => people.of(subject));
  const inGroup = groups.map((group) => new Set(group));
  const pairs: [number, number][] = [];
  for (const [index, group] of groups.entries()) {
    for (const [later, others] of groups.entries()) {
      if (later <= index) continue;
      const ones = group.filter((one) => !inGroup[later]?.has(one));
      const rest = others.filter((other) => !inGroup[index]?.has(other));
      for (const one of ones) for (const other of rest) pairs.push([one, other]);
    }
  }
  return pairs;
}

export const vips = (people: People): number[] =>
  [...people.guests.keys()].filter((guest) => people.guests[guest]?.kind === "vip");
