import { floorOf } from "@/lib/features/seating/rules/clearances";
import { fullName, initials } from "@/lib/features/seating/rules/guest-list";
import { type Box, boxesMeet } from "@/lib/features/seating/rules/polygons";
import { occupants } from "@/lib/features/seating/rules/seatings";
import type { PlannerState } from "@/lib/features/seating/state";
import type { RoomTable, SeatingGuest } from "@/lib/features/seating/types";
import type { Colouring, Form } from "../colouring";

/** Who sits on a seat, as it is drawn. */
type SeatLook = { seatId: string; fill: string; form: Form; initials: string; name: string; isLocked: boolean };
type TableLook = { key: string; seats: ReadonlyMap<string, SeatLook> };

/** A table with all that its drawing depends on. */
export type TableItem = {
  table: RoomTable;
  look: TableLook;
  isSelected: boolean;
  hasWarning: boolean;
  /** Guests are drawn one by one. */
  isNear: boolean;
};

export type Drawn = {
  tables: PlannerState["document"]["tables"];
  seats: PlannerState["document"]["seats"];
  guests: ReadonlyMap<string, SeatingGuest>;
  colouring: Colouring;
  selected: { has(id: string): boolean };
  warned: { has(id: string): boolean };
  /** Where guests are drawn one by one; null from afar. */
  sight: Box | null;
};

type Known = { item: TableItem; basis: readonly unknown[] };

/** Makes the items of all tables; a table of which nothing changed keeps the very same item. */
export function makeTableItems(): (drawn: Drawn) => ReadonlyMap<string, TableItem> {
  let known = new Map<string, Known>();
  return (drawn) => {
    const next = new Map<string, Known>();
    const items = new Map<string, TableItem>();
    for (const table of drawn.tables.values()) {
      const made = itemOf(table, drawn, known.get(table.id));
      next.set(table.id, made);
      items.set(table.id, made.item);
    }
    known = next;
    return items;
  };
}

function itemOf(table: RoomTable, drawn: Drawn, before: Known | undefined): Known {
  const { seats, guests, colouring, sight } = drawn;
  // A table that is only moved keeps its list of seats.
  const basis = [table.seats, seats, guests, colouring];
  const isAsBefore = before?.basis.every((part, index) => part === basis[index]);
  const look = before && isAsBefore ? before.item.look : lookOf(table, drawn, before?.item.look);
  const isSelected = drawn.selected.has(table.id);
  const hasWarning = drawn.warned.has(table.id);
  const isNear = sight !== null && boxesMeet(floorOf(table).box, sight);
  const old = before?.item;
  const isSameItem =
    old?.table === table &&
    old.look === look &&
    old.isSelected === isSelected &&
    old.hasWarning === hasWarning &&
    old.isNear === isNear;
  return { item: isSameItem ? old : { table, look, isSelected, hasWarning, isNear }, basis };
}

function lookOf(
  table: RoomTable,
  { seats: assignments, guests, colouring }: Drawn,
  before: TableLook | undefined,
): TableLook {
  const taken = occupants(assignments);
  const seats = new Map<string, SeatLook>();
  let key = "";
  for (const { id } of table.seats) {
    const guest = guests.get(taken.get(id) ?? "");
    if (!guest) continue;
    const { fill, form } = colouring.of(guest);
    const isLocked = assignments.get(guest.id)?.isLocked ?? false;
    const name = guest.firstName || fullName(guest);
    seats.set(id, { seatId: id, fill, form, initials: initials(guest), name, isLocked });
    key += `${id}${guest.id}${fill}${form}${isLocked}${guest.firstName}${guest.lastName};`;
  }
  return before?.key === key ? before : { key, seats };
}
