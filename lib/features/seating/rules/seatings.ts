import type { RoomSeat, RoomTable, SeatAssignment, SeatingGuest } from "../types";
import { fillTable, swapped } from "./fill";
import type { Patch, PlanDocument } from "./plan-document";
import { openSeats } from "./seats";

type Seats = PlanDocument["seats"];

const occupantsOf = new WeakMap<Seats, ReadonlyMap<string, string>>();

/** Who sits on each seat. Worked out once for as long as nobody moves. */
export function occupants(seats: Seats): ReadonlyMap<string, string> {
  const known = occupantsOf.get(seats);
  if (known) return known;
  const made = new Map([...seats.values()].map(({ seatId, guestId }) => [seatId, guestId]));
  occupantsOf.set(seats, made);
  return made;
}

/** Seats that a guest can have: there is a chair, and it is not held for somebody else. */
export function seatsToHave({ tables, held }: Pick<PlanDocument, "tables" | "held">): Set<string> {
  const ids = [...tables.values()].flatMap(({ seats }) => openSeats(seats).map(({ id }) => id));
  return new Set(ids.filter((id) => !held.has(id)));
}

/** Every seat that is not to be had, with who sits there; nobody's name where it is held. */
function takenSeats({ seats, held }: PlanDocument): ReadonlyMap<string, string> {
  const taken = occupants(seats);
  return held.size === 0 ? taken : new Map([...[...held].map((id) => [id, ""] as const), ...taken]);
}

type SeatHome = { tableId: string; seat: RoomSeat };
export type SeatAt = { table: RoomTable; seat: RoomSeat };

let homes: { tables: PlanDocument["tables"]; bySeat: ReadonlyMap<string, SeatHome> } = {
  tables: new Map(),
  bySeat: new Map(),
};

/** The table of each seat. Holds as long as tables are only moved: they keep their lists of seats. */
function seatHomes(tables: PlanDocument["tables"]): ReadonlyMap<string, SeatHome> {
  if (homes.tables === tables) return homes.bySeat;
  const holds =
    tables.size === homes.tables.size &&
    [...tables.values()].every(({ id, seats }) => homes.tables.get(id)?.seats === seats);
  homes = { tables, bySeat: holds ? homes.bySeat : new Map([...tables.values()].flatMap(seatsAtHome)) };
  return homes.bySeat;
}

const seatsAtHome = ({ id: tableId, seats }: RoomTable) =>
  seats.map((seat): [string, SeatHome] => [seat.id, { tableId, seat }]);

/** A seat with its table. */
export function seatAt(tables: PlanDocument["tables"], seatId: string): SeatAt | undefined {
  const home = seatHomes(tables).get(seatId);
  const table = home && tables.get(home.tableId);
  return home && table ? { table, seat: home.seat } : undefined;
}

/** Where a guest sits. */
export function seatOf(plan: Pick<PlanDocument, "tables" | "seats">, guestId: string): SeatAt | undefined {
  const seatId = plan.seats.get(guestId)?.seatId;
  return seatId === undefined ? undefined : seatAt(plan.tables, seatId);
}

function assignment(plan: PlanDocument, guestId: string, seatId: string): SeatAssignment {
  const before = plan.seats.get(guestId);
  return { guestId, seatId, isLocked: before?.isLocked ?? false, revision: before?.revision ?? 0 };
}

/**
 * Seats guests at a table, beginning at a seat; `left` did not fit. One guest on a taken seat changes places with who sits
 * there; one on a seat that is held for somebody else is left.
 */
export function seatedAt(
  plan: PlanDocument,
  guests: readonly SeatingGuest[],
  target: { tableId: string; seatId: string | null },
): { patch: Patch; left: string[]; swappedWith: string | null } {
  const table = plan.tables.get(target.tableId);
  const isRefused = guests.length === 1 && plan.held.has(target.seatId ?? "");
  if (!table || isRefused) return { patch: {}, left: guests.map(({ id }) => id), swappedWith: null };
  const taken = takenSeats(plan);
  const [only] = guests;
  const sitting = target.seatId === null ? undefined : taken.get(target.seatId);
  if (guests.length === 1 && only && sitting !== undefined && sitting !== only.id) {
    return { patch: exchanged(plan, only.id, sitting), left: [], swappedWith: sitting };
  }
  const from = target.seatId === null ? {} : { from: target.seatId };
  const { seated, left } = fillTable({ guests, table, taken, ...from });
  const seats = new Map(seated.map(({ guestId, seatId }) => [guestId, assignment(plan, guestId, seatId)]));
  return { patch: { seats }, left, swappedWith: null };
}

export function exchanged(plan: PlanDocument, one: string, other: string): Patch {
  const moves = swapped(one, other, plan.seats);
  return {
    seats: new Map(moves.map(({ guestId, seatId }) => [guestId, seatId ? assignment(plan, guestId, seatId) : null])),
  };
}

export function unseated(plan: PlanDocument, guestIds: Iterable<string>): Patch {
  return { seats: new Map([...guestIds].filter((id) => plan.seats.has(id)).map((id) => [id, null])) };
}

/** Fixes guests to their seats, or lets auto-seating move them again. */
export function lockedSeats(plan: PlanDocument, guestIds: Iterable<string>, isLocked: boolean): Patch {
  const seats = [...guestIds].flatMap((id) => plan.seats.get(id) ?? []);
  return { seats: new Map(seats.map((seat) => [seat.guestId, { ...seat, isLocked }])) };
}

/** Who sits at a table, by the order of its seats. */
export function guestsAt(
  plan: Pick<PlanDocument, "seats">,
  table: Pick<RoomTable, "seats">,
): { seat: RoomSeat; guestId: string | null }[] {
  const taken = occupants(plan.seats);
  const seats = table.seats.toSorted((a, b) => a.position - b.position);
  return seats.map((seat) => ({ seat, guestId: taken.get(seat.id) ?? null }));
}
