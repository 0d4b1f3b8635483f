import type { SeatingTask } from "../auto/types";
import type { SeatingGuest } from "../types";
import type { Compiled } from "./compile";
import type { Seating } from "./problem";
import type { TablePlaces } from "./room-places";

/** Somebody who is to sit at a table. */
export type Sitter = {
  guestId: string;
  householdId: SeatingGuest["householdId"];
  needsWheelchairPlace: boolean;
  /** The seat they have now, at this table or another. */
  presentSeatId: string | null;
};

/** A seat for everybody who has a table and does not keep theirs: seats by guest. */
export function seatEverybodyAround(task: SeatingTask, compiled: Compiled, seating: Seating): Map<string, string> {
  const { people, parties, places, kept, needy } = compiled;
  const presentSeat = new Map(task.assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  const needs = new Set(needy);
  const seatOf = new Map<string, string>();
  for (const [table, { seats }] of task.room.tables.entries()) {
    const sitters: Sitter[] = [];
    const keptHere = new Map<string, string>();
    for (const [party, guests] of parties.entries()) {
      for (const guest of guests) {
        const one = people.guests[guest];
        if (!one) continue;
        const presentSeatId = presentSeat.get(one.id) ?? null;
        if (kept.get(guest) === table && presentSeatId !== null) keptHere.set(presentSeatId, one.householdId);
        if (kept.has(guest) || seating[party] !== table) continue;
        sitters.push({
          guestId: one.id,
          householdId: one.householdId,
          needsWheelchairPlace: needs.has(guest),
          presentSeatId,
        });
      }
    }
    const around = [...seats].sort((a, b) => a.position - b.position).map(({ id }) => id);
    const found = seatAround(places[table] ?? { chairs: [], wheelchairPlaces: [] }, around, sitters, keptHere);
    for (const [guestId, seatId] of found) seatOf.set(guestId, seatId);
  }
  return seatOf;
}

/**
 * A seat for each at one table, in the order around it: who already sits at the table keeps the seat, who needs a
 * wheelchair's place gets one as long as there are some, and the others of a household sit side by side where they can.
 */
export function seatAround(
  places: TablePlaces,
  around: readonly string[],
  sitters: readonly Sitter[],
  kept: ReadonlyMap<string, string>,
): Map<string, string> {
  const seatOf = new Map<string, string>();
  const taken = new Map<string, string>(kept);
  const free = new Set([...places.chairs, ...places.wheelchairPlaces]);
  const wheelchair = new Set(places.wheelchairPlaces);
  const sit = (sitter: Sitter, seatId: string) => {
    seatOf.set(sitter.guestId, seatId);
    taken.set(seatId, sitter.householdId);
    free.delete(seatId);
  };
  const stay = (sitter: Sitter, isRight: (seatId: string) => boolean) => {
    const seat = sitter.presentSeatId;
    if (seat !== null && free.has(seat) && isRight(seat)) sit(sitter, seat);
  };
  const needy = sitters.filter((one) => one.needsWheelchairPlace);
  for (const sitter of needy) stay(sitter, (seat) => wheelchair.has(seat));
  for (const sitter of needy.filter(({ guestId }) => !seatOf.has(guestId))) {
    const places = [...wheelchair].filter((id) => free.has(id));
    const seat = nearest(around, places, taken, sitter.householdId);
    if (seat !== undefined) sit(sitter, seat);
  }
  for (const sitter of sitters) if (!seatOf.has(sitter.guestId)) stay(sitter, (seat) => !wheelchair.has(seat));
  const waiting = sitters.filter(({ guestId }) => !seatOf.has(guestId));
  const households = new Map<string, Sitter[]>();
  for (const sitter of waiting) {
    households.set(sitter.householdId, [...(households.get(sitter.householdId) ?? []), sitter]);
  }
  // The largest first, while there are long stretches of free chairs.
  for (const members of [...households.values()].sort((a, b) => b.length - a.length)) {
    const chairs = around.filter((id) => free.has(id) && !wheelchair.has(id));
    for (const [index, seat] of sideBySide(around, chairs, taken, members).entries()) {
      const sitter = members[index];
      if (sitter) sit(sitter, seat);
    }
  }
  return seatOf;
}

/** The free seat that is nearest to somebody of the household; the first where nobody sits. */
function nearest(
  around: readonly string[],
  free: readonly string[],
  taken: ReadonlyMap<string, string>,
  householdId: string,
): string | undefined {
  const family = around.flatMap((id, place) => (taken.get(id) === householdId ? [place] : []));
  const far = (id: string) =>
    Math.min(around.length, ...family.map((place) => steps(around, place, around.indexOf(id))));
  return [...free].sort((a, b) => far(a) - far(b) || around.indexOf(a) - around.indexOf(b))[0];
}

/** Chairs for so many: next to their own, then a stretch that is just long enough, then the longest there are. */
function sideBySide(
  around: readonly string[],
  chairs: readonly string[],
  taken: ReadonlyMap<string, string>,
  members: readonly Sitter[],
): string[] {
  const householdId = members[0]?.householdId ?? "";
  const left = new Set(chairs);
  const own = new Map(taken);
  const chosen: string[] = [];
  const take = (id: string) => {
    left.delete(id);
    own.set(id, householdId);
    chosen.push(id);
  };
  while (chosen.length < members.length && left.size > 0) {
    if ([...own.values()].includes(householdId)) {
      take(nearest(around, [...left], own, householdId) ?? "");
      continue;
    }
    const need = members.length;
    const runs = stretches(around, left);
    const enough = runs.filter((run) => run.length >= need).sort((a, b) => a.length - b.length)[0];
    const run = enough ?? runs.sort((a, b) => b.length - a.length)[0] ?? [];
    for (const id of run.slice(0, need)) take(id);
  }
  return chosen;
}

/** Free seats that follow each other around the table. */
function stretches(around: readonly string[], free: ReadonlySet<string>): string[][] {
  const start = around.findIndex((id) => !free.has(id)) + 1;
  const runs: string[][] = [[]];
  for (let step = 0; step < around.length; step++) {
    const id = around[(start + step) % around.length] ?? "";
    if (free.has(id)) runs.at(-1)?.push(id);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function steps(around: readonly string[], one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, around.length - apart);
}
