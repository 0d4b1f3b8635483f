import type { Room, SeatAssignment, SeatingGuest, SeatingRule } from "../types";

/** What auto-seating is asked, in the product's words. Everything in here can be cloned into a worker. */
export type SeatingTask = {
  room: Pick<Room, "tables" | "objects">;
  guests: SeatingGuest[];
  assignments: SeatAssignment[];
  rules: SeatingRule[];
  /** Who is to have a seat. Others who sit stay where they are, like those whose seat is locked. */
  guestIds: string[];
  /** Seats that cannot be had: held for somebody else. */
  heldSeatIds: string[];
  /** What it costs to move one person who sits (100: as much as a wish of weight 1); 0: nothing. */
  keep: number;
};

/** What a hard rule comes from. */
export type Cause =
  | { kind: "rule"; ruleId: string }
  /** Households stay together although no rule says so: it is the default. */
  | { kind: "default_households" }
  /** A seat that does not move: it is locked, or its guest is not to be seated anew. */
  | { kind: "lock"; guestId: string };

/** A cause as a key: causes that are the same have one. */
export const causeKey = (cause: Cause): string =>
  cause.kind === "rule" ? `rule ${cause.ruleId}` : cause.kind === "lock" ? `lock ${cause.guestId}` : cause.kind;

/** The guests who are to be seated by default: those who said yes, and those who have a seat and did not say no. */
export function guestsToSeat(guests: readonly SeatingGuest[], assignments: readonly SeatAssignment[]): string[] {
  const seated = new Set(assignments.map(({ guestId }) => guestId));
  return guests
    .filter(
      ({ id, answer }) => answer === "accepted" || (seated.has(id) && answer !== "declined" && answer !== "uninvited"),
    )
    .map(({ id }) => id);
}
