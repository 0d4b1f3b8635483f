import type { SeatingTask } from "@/lib/features/seating/auto/types";
import { Random } from "@/lib/features/seating/solver/random";
import type { RoomSeat, RoomTable, RuleMatter, SeatingGuest, SeatingRule } from "@/lib/features/seating/types";

/** A round table with chairs, and wheelchair places after them; its id is `t1`, its seats `t1-1`, `t1-2`, …. */
export function aTable(number: number, chairs: number, wheelchairPlaces = 0): RoomTable {
  const seat = (position: number): RoomSeat => ({
    id: `t${number}-${position}`,
    position,
    kind: position > chairs ? "wheelchair" : "chair",
    isRemoved: false,
  });
  return {
    id: `t${number}`,
    number,
    name: null,
    notes: null,
    shape: "round",
    at: { x: (number % 10) * 3000, y: Math.floor(number / 10) * 3000 },
    rotation: 0,
    width: 1800,
    depth: 1800,
    seats: Array.from({ length: chairs + wheelchairPlaces }, (_, index) => seat(index + 1)),
    groupId: null,
    isLocked: false,
    revision: 1,
  };
}

/** Somebody who accepted; `household` is its id and name. */
export function aGuest(id: string, household: string, parts: Partial<SeatingGuest> = {}): SeatingGuest {
  return {
    id,
    firstName: id,
    lastName: household,
    householdId: household,
    householdName: household,
    kind: "regular",
    side: null,
    tagIds: [],
    meal: null,
    dietaryNeeds: null,
    accessibilityNeeds: null,
    answer: "accepted",
    ...parts,
  };
}

export const must = (id: string, matter: RuleMatter): SeatingRule => ({ id, revision: 1, strength: "must", ...matter });
export const rather = (id: string, matter: RuleMatter, weight: 1 | 2 | 3 = 2): SeatingRule => ({
  id,
  revision: 1,
  strength: "rather",
  weight,
  ...matter,
});

/** A task for everybody who accepted, with nobody seated and no rules but those given. */
export function aTask(parts: Partial<SeatingTask> & { tables?: RoomTable[] }): SeatingTask {
  const { tables = [], ...rest } = parts;
  const guests = parts.guests ?? [];
  return {
    room: { tables, objects: [] },
    guests,
    assignments: [],
    rules: [],
    guestIds: guests.filter(({ answer }) => answer === "accepted").map(({ id }) => id),
    heldSeatIds: [],
    keep: 0,
    ...rest,
  };
}

/**
 * A wedding of so many: households of one to five on two sides, companies and friends by tag, a child in some, somebody in
 * a wheelchair now and then, tables of eight to ten with a tenth more seats than guests, a stage, and rules of every kind.
 */
export function aWedding(people: number, seed: number): SeatingTask {
  const random = new Random(seed);
  const guests: SeatingGuest[] = [];
  for (let household = 0; guests.length < people; household++) {
    const size = Math.min(people - guests.length, 1 + random.below(5));
    const side = random.below(2) === 0 ? "Ines" : "Jonas";
    const tagIds = [
      ...(random.below(4) === 0 ? [`company-${random.below(6)}`] : []),
      `friends-${random.below(people / 8)}`,
    ];
    for (let member = 0; member < size; member++) {
      const isChild = member > 1;
      guests.push(
        aGuest(`g${guests.length}`, `h${household}`, {
          side,
          tagIds,
          kind: isChild ? "child" : household % 17 === 0 ? "vip" : "regular",
          accessibilityNeeds: random.below(60) === 0 ? "Wheelchair user" : null,
        }),
      );
    }
  }
  const tables: RoomTable[] = [];
  for (let seats = 0; seats < people * 1.1 || tables.length < 4; seats += 10) {
    const wheelchairPlaces = tables.length % 3 === 0 ? 2 : 0;
    tables.push(aTable(tables.length + 1, 10 - wheelchairPlaces, wheelchairPlaces));
  }
  const objects = [
    { id: "stage", kind: "stage" as const, label: null, at: { x: 15000, y: 0 }, rotation: 0, width: 6000, depth: 3000 },
  ].map((object) => ({ ...object, points: null, isRound: false, groupId: null, isLocked: false, revision: 1 }));
  const household = (index: number) => ({ kind: "household" as const, id: `h${index}` });
  const tag = (id: string) => ({ kind: "tag" as const, id });
  const friends = Array.from({ length: Math.ceil(people / 8) }, (_, index) =>
    rather(`friends-${index}`, { kind: "together", who: [tag(`friends-${index}`)] }),
  );
  const rules = [
    must("accessible", { kind: "accessible" }),
    must("rivals", { kind: "apart", who: [household(1), household(4), household(6)] }),
    must("best-friends", { kind: "together", who: [{ kind: "guest", id: "g0" }, household(2)] }),
    rather("vips", { kind: "vip_order", tableIds: ["t1", "t2", "t3"] }),
    rather("near-the-stage", { kind: "near", who: [household(3), household(5)], objectId: "stage" }),
    rather("companies", { kind: "mix", who: [tag("company-0"), tag("company-1"), tag("company-2")] }, 1),
    rather("sides", { kind: "balance_sides" }, 1),
    rather("alike", { kind: "balance_tables" }, 1),
    ...friends,
  ];
  return aTask({ room: { tables, objects }, guests, rules });
}
