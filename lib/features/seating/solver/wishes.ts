import type { SeatingRule } from "../types";
import type { Draft } from "./draft";
import { apartPairs, type Ground, vips } from "./laws";
import { nearestTables } from "./room-places";

/** What a wish of each weight is worth to one person. */
const worth = { 1: 100, 2: 300, 3: 900 } as const;
/** What orders the tables of a law that cannot say more than "as far as it goes". */
const above = 2000;

/** What rather should be, in the draft. */
export function addWishes(draft: Draft, ground: Ground): void {
  for (const rule of ground.task.rules) {
    if (rule.strength === "rather") addWish(draft, ground, rule, worth[rule.weight]);
    else if (rule.kind === "vip_order") addVipOrder(draft, ground, rule.tableIds, above);
  }
  addKeeping(draft, ground);
}

function addWish(draft: Draft, ground: Ground, rule: SeatingRule, value: number): void {
  const { people, task, seats } = ground;
  const { tables, objects } = task.room;
  const largest = Math.max(2, ...seats);
  const gather = (guests: readonly number[]) =>
    draft.addPairs(guests, (-2 * value) / Math.max(1, Math.min(guests.length, largest) - 1));
  switch (rule.kind) {
    case "households":
      for (const household of people.households) gather(household);
      return;
    case "together":
      gather(people.ofAll(rule.who));
      return;
    case "apart":
      for (const [one, other] of apartPairs(people, rule.who)) draft.pairs.push([one, other, 2 * value]);
      return;
    case "near":
    case "far": {
      const object = objects.find(({ id }) => id === rule.objectId);
      if (!object) return;
      const nearest = nearestTables(tables, object);
      const rankOf = new Map((rule.kind === "near" ? nearest : nearest.reverse()).map((table, rank) => [table, rank]));
      const last = Math.max(1, tables.length - 1);
      for (const guest of people.ofAll(rule.who)) {
        draft.addCosts(guest, (table) => (value * (rankOf.get(table) ?? 0)) / last);
      }
      return;
    }
    case "at_table": {
      for (const guest of people.ofAll(rule.who)) {
        draft.addCosts(guest, (table) => (tables[table]?.id === rule.tableId ? 0 : value));
      }
      return;
    }
    case "vip_order":
      addVipOrder(draft, ground, rule.tableIds, value);
      return;
    case "children":
      for (const household of people.households) {
        const isChild = (guest: number) => people.guests[guest]?.kind === "child";
        const grown = household.filter((guest) => !isChild(guest));
        for (const child of household.filter(isChild)) {
          for (const one of grown) draft.pairs.push([one, child, -Math.round((2 * value) / grown.length)]);
        }
      }
      return;
    case "accessible":
      if (ground.needy.length === 0) return;
      draft.tallies.push({
        guests: ground.needy,
        caps: null,
        costs: (table, count) => 2 * value * Math.max(0, count - (ground.wheelchairPlaces[table] ?? 0)),
        cause: null,
        countsKept: false,
      });
      return;
    case "mix":
      for (const subject of rule.who) {
        const guests = people.of(subject);
        const fair = Math.max(1, Math.ceil(guests.length / Math.max(1, tables.length)));
        const costs = (_: number, count: number) => (value * count * (count - 1)) / fair;
        draft.tallies.push({ guests, caps: null, costs, cause: null, countsKept: true });
      }
      return;
    case "balance_sides":
      addSides(draft, ground, value);
      return;
    case "balance_tables": {
      const everybody = [...people.guests.keys()];
      const share =
        everybody.length /
        Math.max(
          1,
          seats.reduce((sum, count) => sum + count, 0),
        );
      const costs = (table: number, count: number) => (value / 2) * (count - (seats[table] ?? 0) * share) ** 2;
      draft.tallies.push({ guests: everybody, caps: null, costs, cause: null, countsKept: true });
    }
  }
}

/** The first table of the order costs nothing, each further one more, all others most. */
function addVipOrder(draft: Draft, { people, task }: Ground, tableIds: readonly string[], value: number): void {
  const { tables } = task.room;
  for (const guest of vips(people)) {
    draft.addCosts(guest, (table) => {
      const place = tableIds.indexOf(tables[table]?.id ?? "");
      return (value * (place < 0 ? tableIds.length : place)) / Math.max(1, tableIds.length);
    });
  }
}

/** Costs nothing where all sides are as many, and most where a full table is of one side. */
function addSides(draft: Draft, { people, seats }: Ground, value: number): void {
  const sides = people.sides();
  if (sides.length < 2) return;
  const costs = (sign: number) => (table: number, count: number) =>
    (sign * value * count * count) / Math.max(1, seats[table] ?? 1);
  for (const guests of sides) {
    draft.tallies.push({ guests, caps: null, costs: costs(sides.length), cause: null, countsKept: true });
  }
  draft.tallies.push({ guests: sides.flat(), caps: null, costs: costs(-1), cause: null, countsKept: true });
}

/** Who sits would rather stay, as far as the task says so. */
function addKeeping(draft: Draft, { task, people, kept }: Ground): void {
  if (task.keep === 0) return;
  const index = new Map(people.guests.map(({ id }, guest) => [id, guest]));
  const tableOf = new Map(task.room.tables.flatMap(({ seats }, table) => seats.map(({ id }) => [id, table] as const)));
  for (const { guestId, seatId } of task.assignments) {
    const [guest, home] = [index.get(guestId), tableOf.get(seatId)];
    if (guest === undefined || home === undefined || kept.has(guest)) continue;
    draft.addCosts(guest, (table) => (table === home ? 0 : task.keep));
  }
}
