import type { SeatingTask } from "../auto/types";
import type { RuleMatter, SeatingGuest } from "../types";
import { apartPairs, vips } from "./laws";
import type { People } from "./people";
import { firstThird, nearestTables } from "./room-places";

/** Where everybody is, by the guests' places in `people`; null: no seat. */
export type Where = {
  tableOf: (number | null)[];
  /** Who has a wheelchair's place. */
  hasWheelchairPlace: boolean[];
};

/**
 * Somebody for whom a rule does not hold, with those it is about, and the table that would be right. `table` where it is a
 * table that is not right.
 */
export type Miss = { guests: number[]; others: number[]; wanted: number | null; table?: number };

/** How far a rule holds: `held` of `of` people, pairs, households or tables. */
export type Measure = { held: number; of: number; misses: Miss[] };

/** What a rule is measured in. */
export const measuredIn = {
  households: "households",
  together: "people",
  apart: "pairs",
  near: "people",
  far: "people",
  at_table: "people",
  vip_order: "people",
  children: "children",
  balance_sides: "tables",
  mix: "people",
  accessible: "people",
  balance_tables: "tables",
} as const satisfies Record<RuleMatter["kind"], string>;

/** Measures a rule on a seating, guest by guest, from the rule itself: it shares nothing with the search. */
export function measure(
  task: SeatingTask,
  people: People,
  needy: readonly number[],
  matter: RuleMatter,
  where: Where,
): Measure {
  const { tables, objects } = task.room;
  const at = (guest: number): number | null => where.tableOf[guest] ?? null;
  const seated = (guests: readonly number[]) => guests.filter((guest) => at(guest) !== null);
  const seats = (table: number) => tables[table]?.seats.filter(({ isRemoved }) => !isRemoved).length ?? 0;
  const largest = Math.max(0, ...tables.map((_, table) => seats(table)));
  const each = (
    guests: readonly number[],
    holds: (guest: number) => boolean,
    miss: (guest: number) => Omit<Miss, "guests">,
  ): Measure => {
    const misses = guests.filter((guest) => !holds(guest)).map((guest) => ({ guests: [guest], ...miss(guest) }));
    return { held: guests.length - misses.length, of: guests.length, misses };
  };
  const within = (guests: readonly number[], open: readonly number[]): Measure =>
    each(
      seated(guests),
      (guest) => open.includes(at(guest) ?? -1),
      () => ({ others: [], wanted: open[0] ?? null }),
    );

  switch (matter.kind) {
    case "households": {
      const found = people.households.map(seated).filter((household) => household.length > 1);
      const misses = found.flatMap((household) => strays(household, at));
      const torn = found.filter((household) => new Set(household.map(at)).size > 1).length;
      return { held: found.length - torn, of: found.length, misses };
    }
    case "together": {
      const guests = seated(people.ofAll(matter.who));
      if (guests.length < 2) return { held: guests.length, of: guests.length, misses: [] };
      if (guests.length > largest) {
        const groups = byTable(guests, at);
        const most = biggest(guests, at);
        const wanted = at(most[0] ?? 0);
        return each(
          guests,
          (guest) => (groups.get(at(guest))?.length ?? 0) > 1,
          () => ({ others: most, wanted }),
        );
      }
      const most = biggest(guests, at).length;
      return { held: most < 2 ? 0 : most, of: guests.length, misses: strays(guests, at) };
    }
    case "apart": {
      const pairs = apartPairs(people, matter.who).filter(([one, other]) => at(one) !== null && at(other) !== null);
      const meeting = pairs.filter(([one, other]) => at(one) === at(other));
      const misses = meeting.map(([one, other]) => ({ guests: [one], others: [other], wanted: null }));
      return { held: pairs.length - meeting.length, of: pairs.length, misses };
    }
    case "near":
    case "far": {
      const object = objects.find(({ id }) => id === matter.objectId);
      if (!object) return { held: 0, of: 0, misses: [] };
      const guests = people.ofAll(matter.who);
      const nearest = nearestTables(tables, object);
      return within(guests, firstThird(matter.kind === "near" ? nearest : nearest.reverse(), seats, guests.length));
    }
    case "at_table":
      return within(people.ofAll(matter.who), [tables.findIndex(({ id }) => id === matter.tableId)]);
    case "vip_order": {
      const guests = vips(people);
      const listed = matter.tableIds
        .map((id) => tables.findIndex((table) => table.id === id))
        .filter((table) => table >= 0);
      let room = 0;
      const needed = listed.filter((table) => {
        const isNeeded = room < guests.length;
        if (isNeeded) room += seats(table);
        return isNeeded;
      });
      return within(guests, needed);
    }
    case "children": {
      const kind = (guest: number): SeatingGuest["kind"] | undefined => people.guests[guest]?.kind;
      const found = people.households.map((household) => {
        const grown = seated(household.filter((guest) => kind(guest) !== "child"));
        const children = grown.length === 0 ? [] : seated(household.filter((guest) => kind(guest) === "child"));
        const isWith = (child: number) => grown.some((guest) => at(guest) === at(child));
        return each(children, isWith, () => ({ others: grown, wanted: at(grown[0] ?? 0) }));
      });
      return sum(found);
    }
    case "accessible":
      return each(
        seated(needy),
        (guest) => where.hasWheelchairPlace[guest] ?? false,
        () => ({ others: [], wanted: null }),
      );
    case "mix": {
      const found = matter.who.map((subject) => {
        const guests = seated(people.of(subject));
        const fair = Math.ceil(guests.length / Math.max(1, tables.length));
        const before = new Map<number | null, number>();
        return each(
          guests,
          (guest) => {
            const count = (before.get(at(guest)) ?? 0) + 1;
            before.set(at(guest), count);
            return count <= fair;
          },
          (guest) => ({ others: guests.filter((other) => other !== guest && at(other) === at(guest)), wanted: null }),
        );
      });
      return sum(found);
    }
    case "balance_sides": {
      const bySide = people.sides().map((side) => byTable(seated(side), at));
      const used = [...tables.keys()].filter((table) => bySide.some((side) => side.has(table)));
      const misses = used.flatMap((table): Miss[] => {
        const here = bySide.map((side) => side.get(table) ?? []);
        const counts = here.map((side) => side.length);
        if (Math.max(...counts) - Math.min(...counts) <= 2) return [];
        const most = here.reduce((longest, side) => (side.length > longest.length ? side : longest), []);
        return [{ guests: most, others: [], wanted: null, table }];
      });
      return { held: used.length - misses.length, of: used.length, misses };
    }
    case "balance_tables": {
      const everybody = seated([...people.guests.keys()]);
      const groups = byTable(everybody, at);
      const open = [...tables.keys()].filter((table) => seats(table) > 0);
      const total = open.reduce((all, table) => all + seats(table), 0);
      const misses = open.flatMap((table): Miss[] => {
        const here = groups.get(table) ?? [];
        const fair = (seats(table) * everybody.length) / total;
        return Math.abs(here.length - fair) <= 1.5 ? [] : [{ guests: here, others: [], wanted: null, table }];
      });
      return { held: open.length - misses.length, of: open.length, misses };
    }
  }
}

const sum = (found: readonly Measure[]): Measure => ({
  held: found.reduce((all, { held }) => all + held, 0),
  of: found.reduce((all, { of }) => all + of, 0),
  misses: found.flatMap(({ misses }) => misses),
});

function byTable(guests: readonly number[], at: (guest: number) => number | null): Map<number | null, number[]> {
  const groups = new Map<number | null, number[]>();
  for (const guest of guests) {
    const group = groups.get(at(guest));
    if (group) group.push(guest);
    else groups.set(at(guest), [guest]);
  }
  return groups;
}

/** Those at the table that most of them are at. */
function biggest(guests: readonly number[], at: (guest: number) => number | null): number[] {
  return [...byTable(guests, at).values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Those who are not where most are, table by table. */
function strays(guests: readonly number[], at: (guest: number) => number | null): Miss[] {
  const most = biggest(guests, at);
  const wanted = at(most[0] ?? 0);
  return [...byTable(guests, at)]
    .filter(([table]) => table !== wanted)
    .map(([, group]) => ({ guests: group, others: most, wanted }));
}
