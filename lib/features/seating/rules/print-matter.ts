import type { Locale } from "@/lib/platform/i18n/locales";
import type { Room, RoomTable, SeatingGuest, SeatingPlan } from "../types";

/** A guest with their place. */
export type PrintedGuest = { guest: SeatingGuest; name: string; table: RoomTable; position: number };

/** What every print is made of. `seated` by name. */
export type PrintMatter = {
  eventName: string;
  locale: Locale;
  room: Room;
  seated: PrintedGuest[];
  /** Where a guest looks their seat up. */
  finderUrl: string;
};

/** Everybody who has a seat, in the order of the list of guests. */
export function seatedGuests({ room, assignments }: SeatingPlan, guests: readonly SeatingGuest[]): PrintedGuest[] {
  const places = new Map(
    room.tables.flatMap((table) => table.seats.map(({ id, position }) => [id, { table, position }] as const)),
  );
  const seats = new Map(assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  return guests.flatMap((guest) => {
    const place = places.get(seats.get(guest.id) ?? "");
    return place ? [{ guest, name: `${guest.firstName} ${guest.lastName}`.trim(), ...place }] : [];
  });
}
