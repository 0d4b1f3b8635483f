import type { SeatingConflict } from "../types";
import type { Folded, FoldedChanges, SeatPut, TablePut } from "./fold-changes";

/** Something of a layout as it is now, or what is left of it: who changed it last, and when. */
export type Present = { revision: number; isGone: boolean; by: string | null; isSame: boolean };

export type PresentSeat = {
  tableId: string;
  isRemoved: boolean;
  /** Who has it; null when it is free (an expired hold is nobody's). */
  holder: { guestId: string | null; name: string; by: string | null } | null;
};

export type PresentGuest = {
  name: string;
  /** Off the list, or not coming. */
  state: "expected" | "declined" | "gone";
  seatId: string | null;
  by: string | null;
};

/** As much of a layout as a batch is about. */
export type PresentState = {
  room: { id: string; revision: number; by: string | null };
  tables: ReadonlyMap<string, Present>;
  objects: ReadonlyMap<string, Present>;
  rules: ReadonlyMap<string, Present>;
  /** Tables that the batch leaves alone, by those of their numbers that it asks for. */
  numbers: ReadonlyMap<number, string>;
  /** Seats of the tables of the batch, and those that somebody is to sit on. */
  seats: ReadonlyMap<string, PresentSeat>;
  guests: ReadonlyMap<string, PresentGuest>;
  /** Rules of the batch that name a guest, a household or a group that is not there. */
  rulesNamingGone: ReadonlySet<string>;
};

const somebody = "Somebody else";
const because = (by: string | null): string => by ?? somebody;

/**
 * Why a batch cannot be made on what there is now; empty when it can. What is already as it is to be is never a
 * conflict: a batch that is sent twice is kept once.
 */
export function findConflicts(changes: FoldedChanges, state: PresentState): SeatingConflict[] {
  return [
    ...roomConflicts(changes, state),
    ...thingConflicts("table", changes.tables, state.tables),
    ...thingConflicts("object", changes.objects, state.objects),
    ...thingConflicts("rule", changes.rules, state.rules),
    ...subjectConflicts(changes, state),
    ...numberConflicts(changes, state),
    ...occupiedConflicts(changes, state),
    ...seatConflicts(changes, state),
  ].sort((a, b) => a.change - b.change);
}

function roomConflicts({ room }: FoldedChanges, state: PresentState): SeatingConflict[] {
  if (!room || state.room.revision <= room.expects) return [];
  const { id, by } = state.room;
  const message = `${because(by)} has changed the room meanwhile.`;
  return [{ change: room.change, reason: "changed", subject: { kind: "room", id }, by, message }];
}

const nouns = { table: "this table", object: "this object", rule: "this rule" } as const;

function thingConflicts<T>(
  kind: keyof typeof nouns,
  puts: ReadonlyMap<string, Folded<T | null>>,
  present: ReadonlyMap<string, Present>,
): SeatingConflict[] {
  const found: SeatingConflict[] = [];
  for (const [id, { change, expects, to }] of puts) {
    const now = present.get(id);
    if (now?.isSame || (to === null && (!now || now.isGone))) continue;
    const subject = { kind, id };
    const by = now?.by ?? null;
    if (now && !now.isGone) {
      if (expects !== null && now.revision <= expects) continue;
      found.push({
        change,
        reason: "changed",
        subject,
        by,
        message: `${because(by)} has changed ${nouns[kind]} meanwhile.`,
      });
    } else if (expects !== null && (!now || now.revision > expects)) {
      found.push({
        change,
        reason: "gone",
        subject,
        by,
        message: `${because(by)} has removed ${nouns[kind]} meanwhile.`,
      });
    }
  }
  return found;
}

function subjectConflicts({ rules }: FoldedChanges, state: PresentState): SeatingConflict[] {
  return [...rules]
    .filter(([id]) => state.rulesNamingGone.has(id))
    .map(([id, { change }]) => {
      const message = "This rule is about somebody, or a group, that was deleted meanwhile.";
      return { change, reason: "gone", subject: { kind: "rule", id }, by: null, message };
    });
}

function numberConflicts({ tables }: FoldedChanges, state: PresentState): SeatingConflict[] {
  const found: SeatingConflict[] = [];
  const given = new Set<number>();
  for (const [id, { change, to }] of tables) {
    if (!to) continue;
    if (state.numbers.has(to.number) || given.has(to.number)) {
      const message = `There is another table ${to.number} already.`;
      found.push({ change, reason: "number_taken", subject: { kind: "table", id }, by: null, message });
    }
    given.add(to.number);
  }
  return found;
}

/** Whether somebody still holds a seat after the batch. */
function staysHeld({ holder }: PresentSeat, seatId: string, seats: FoldedChanges["seats"]): boolean {
  if (!holder) return false;
  const move = holder.guestId === null ? undefined : seats.get(holder.guestId);
  return !move || move.to.seatId === seatId;
}

function keepsSeat(table: TablePut | null, seatId: string): boolean {
  return table?.seats.some((seat) => seat.id === seatId && !seat.isRemoved) ?? false;
}

function occupiedConflicts({ tables, seats }: FoldedChanges, state: PresentState): SeatingConflict[] {
  const found: SeatingConflict[] = [];
  for (const [seatId, seat] of state.seats) {
    const table = tables.get(seat.tableId);
    if (!table || !seat.holder || keepsSeat(table.to, seatId) || !staysHeld(seat, seatId, seats)) continue;
    const { name, by } = seat.holder;
    const message = `${name} sits on a seat that would go. Seat them elsewhere first.`;
    found.push({ change: table.change, reason: "occupied", subject: { kind: "table", id: seat.tableId }, by, message });
  }
  return found;
}

function seatConflicts(changes: FoldedChanges, state: PresentState): SeatingConflict[] {
  const found: SeatingConflict[] = [];
  const putSeats = seatsOfPuts(changes);
  const taken = new Set<string>();
  for (const [guestId, { change, expects, to }] of changes.seats) {
    const guest = state.guests.get(guestId);
    const conflict = (reason: SeatingConflict["reason"], by: string | null, message: string) =>
      found.push({ change, reason, subject: { kind: "guest", id: guestId }, by, message });
    const from = guest?.seatId ?? null;
    const wanted = to.seatId;
    if (wanted !== null && (!guest || guest.state === "gone")) {
      conflict("gone", null, "This guest is no longer on the list.");
    } else if (guest && from !== expects && from !== wanted) {
      const where = from === null ? "has no seat any more" : "sits elsewhere now";
      conflict("guest_moved", guest.by, `${guest.name} ${where}: ${because(guest.by)} changed it meanwhile.`);
    } else if (wanted !== null && guest) {
      if (guest.state === "declined" && from !== wanted) conflict("gone", null, `${guest.name} is not coming.`);
      else if (!isThere(wanted, putSeats, state, changes))
        conflict("gone", null, `${guest.name}’s new seat is no longer there.`);
      else reportTaken(wanted, guestId, guest);
    }
    if (wanted !== null) taken.add(wanted);

    function reportTaken(seatId: string, id: string, { name }: PresentGuest): void {
      const seat = state.seats.get(seatId);
      const holder = seat?.holder;
      if (holder && holder.guestId !== id && staysHeld(seat, seatId, changes.seats)) {
        conflict("seat_taken", holder.by, `${name} cannot sit there: ${holder.name} has this seat.`);
      } else if (taken.has(seatId)) {
        conflict("seat_taken", null, `${name} cannot sit there: somebody else is given this seat.`);
      }
    }
  }
  return found;
}

function seatsOfPuts({ tables }: FoldedChanges): Map<string, boolean> {
  const seats = new Map<string, boolean>();
  for (const { to } of tables.values()) for (const seat of to?.seats ?? []) seats.set(seat.id, !seat.isRemoved);
  return seats;
}

/** Whether a seat with a chair is there after the batch. */
function isThere(seatId: string, puts: Map<string, boolean>, state: PresentState, changes: FoldedChanges): boolean {
  const put = puts.get(seatId);
  if (put !== undefined) return put;
  const seat = state.seats.get(seatId);
  return seat !== undefined && !seat.isRemoved && !changes.tables.has(seat.tableId);
}

/** How many guests a batch seats and unseats. */
export function countSeatings(seats: ReadonlyMap<string, Folded<SeatPut, string | null>>) {
  const all = [...seats.values()];
  const seated = all.filter(({ to }) => to.seatId !== null).length;
  return { seated, unseated: all.length - seated };
}
