import type { RoomTable, SeatAssignment, SeatingGuest } from "../types";
import { openSeats } from "./seats";

type Seating = { guestId: string; seatId: string };

/** Who got which seat, and who did not fit. */
export type Filled = { seated: Seating[]; left: string[] };

type FillInput = {
  guests: readonly Pick<SeatingGuest, "id" | "accessibilityNeeds">[];
  table: Pick<RoomTable, "seats">;
  /** Seats that somebody has. Who is among the guests gives their own free first. */
  taken: ReadonlyMap<string, string>;
  /** The place to begin at: the others follow around the table. */
  from?: string;
};

/**
 * Seats guests at a table on what is free, in their order and next to each other as far as it goes. Who needs a
 * wheelchair's place gets one first; the others take one only when no chair is left. Nobody who sits there is moved.
 */
export function fillTable({ guests, table, taken, from }: FillInput): Filled {
  const wanted = new Set(guests.map(({ id }) => id));
  const seats = openSeats(table.seats).sort((a, b) => a.position - b.position);
  const start = Math.max(
    0,
    seats.findIndex(({ id }) => id === from),
  );
  const around = [...seats.slice(start), ...seats.slice(0, start)];
  const free = around.filter(({ id }) => {
    const sitting = taken.get(id);
    return sitting === undefined || wanted.has(sitting);
  });
  const seated: Seating[] = [];
  const left: string[] = [];
  const give = (guestId: string, index: number) => {
    const [seat] = free.splice(index, 1);
    if (seat) seated.push({ guestId, seatId: seat.id });
    else left.push(guestId);
  };
  const first = guests.filter((guest) => needsWheelchairPlace(guest));
  for (const { id } of first)
    give(
      id,
      Math.max(
        0,
        free.findIndex(({ kind }) => kind === "wheelchair"),
      ),
    );
  const others = guests.filter((guest) => !first.includes(guest));
  others.forEach(({ id }, index) => {
    // A seat that was pointed at is meant, whatever it is.
    const pointed = index === 0 && first.length === 0 && free[0]?.id === from;
    give(
      id,
      pointed
        ? 0
        : Math.max(
            0,
            free.findIndex(({ kind }) => kind === "chair"),
          ),
    );
  });
  return { seated, left };
}

const wheelchair =
  /wheel[\s-]*chair|rollstuhl|fauteuil\s+roulant|silla\s+de\s+ruedas|sedia\s+a\s+rotelle|cadeira\s+de\s+rodas|rolstoel|rullstol|αναπηρικ|كرسي متحرك|כיסא גלגלים/iu;

/** Whether somebody needs a wheelchair's place: by what they or the planner wrote, in the languages of the product and more. */
export const needsWheelchairPlace = (guest: Pick<SeatingGuest, "accessibilityNeeds">): boolean =>
  guest.accessibilityNeeds !== null && wheelchair.test(guest.accessibilityNeeds);

/** Two guests change places; who has none gets the other's, and the other gets up. */
export function swapped(
  a: string,
  b: string,
  assignments: ReadonlyMap<string, Pick<SeatAssignment, "seatId">>,
): { guestId: string; seatId: string | null }[] {
  return [
    { guestId: a, seatId: assignments.get(b)?.seatId ?? null },
    { guestId: b, seatId: assignments.get(a)?.seatId ?? null },
  ];
}
