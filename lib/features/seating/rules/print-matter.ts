import type { Locale } from "@/lib/platform/i18n/locales";
import { foldText } from "@/lib/platform/text";
import type { Room, RoomTable, SeatingGuest, SeatingPlan } from "../types";

/** A guest with their place. */
export type PrintedGuest = { guest: SeatingGuest; name: string; table: RoomTable; position: number };

/** An event's own face, and its colour as dark as white paper needs it. */
export type PrintLook = { face: "fraunces" | "cormorant" | "playfair" | "bricolage"; accent: string };

/** What every print is made of. `seated` by last name. */
export type PrintMatter = {
  eventName: string;
  locale: Locale;
  look: PrintLook;
  room: Room;
  seated: PrintedGuest[];
  /** Where a guest looks their seat up. */
  finderUrl: string;
  /** When it is printed, as the event's people write it. */
  printedAt: string;
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

/** A name as a list in the order of last names has it: "Curie, Marie". */
export function listedName({ firstName, lastName }: Pick<SeatingGuest, "firstName" | "lastName">): string {
  return [lastName, firstName].filter((part) => part !== "").join(", ");
}

const withLetters = /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Hebrew}\p{scx=Arabic}]/u;

/** The letter under which a name stands in a list; null in scripts that have too many for headings. */
export function initialOf(name: string): string | null {
  const [first = ""] = foldText(name).replace(/[^\p{L}]/gu, "");
  const initial = first.toUpperCase();
  return withLetters.test(initial) ? initial : null;
}
