import type { SeatAssignment, SeatingChange, SeatingGuest } from "../types";
import type { Proposal } from "./types";

type SeatChange = Extract<SeatingChange, { do: "seat" }>;

/**
 * The changes that seat these guests as proposed, to be saved as one batch: everybody stands up before anybody sits down.
 * `blockedGuestIds`: whose seat somebody has who is not among them; they stay where they are.
 */
export function acceptProposal(
  { seats }: Pick<Proposal, "seats">,
  assignments: readonly SeatAssignment[],
  guestIds: readonly string[],
): { changes: SeatChange[]; blockedGuestIds: string[] } {
  const present = new Map(assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  const sitter = new Map(assignments.map(({ guestId, seatId }) => [seatId, guestId]));
  const accepted = new Set(guestIds);
  let moving = seats.filter(({ guestId, seatId }) => accepted.has(guestId) && present.get(guestId) !== seatId);
  const blocked: string[] = [];
  // Who cannot go keeps a seat that another wants: look again until nobody more is blocked.
  for (let isSettled = false; !isSettled; ) {
    const leaving = new Set(moving.map(({ guestId }) => guestId));
    const isFree = (seatId: string) => leaving.has(sitter.get(seatId) ?? "") || !sitter.has(seatId);
    const free = moving.filter(({ seatId }) => isFree(seatId));
    blocked.push(...moving.filter(({ seatId }) => !isFree(seatId)).map(({ guestId }) => guestId));
    isSettled = free.length === moving.length;
    moving = free;
  }
  const change = (guestId: string, seatId: string | null, expects: string | null): SeatChange => ({
    do: "seat",
    guestId,
    seatId,
    isLocked: false,
    expects,
  });
  const standing = moving.flatMap(({ guestId }) => {
    const seat = present.get(guestId);
    return seat === undefined ? [] : [change(guestId, null, seat)];
  });
  return {
    changes: [...standing, ...moving.map(({ guestId, seatId }) => change(guestId, seatId, null))],
    blockedGuestIds: blocked,
  };
}

/** The guests who are to be seated by default: those who said yes, and those who have a seat and did not say no. */
export function guestsToSeat(guests: readonly SeatingGuest[], assignments: readonly SeatAssignment[]): string[] {
  const seated = new Set(assignments.map(({ guestId }) => guestId));
  return guests
    .filter(
      ({ id, answer }) => answer === "accepted" || (seated.has(id) && answer !== "declined" && answer !== "uninvited"),
    )
    .map(({ id }) => id);
}
