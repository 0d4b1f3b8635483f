import type { SeatAssignment, SeatingChange, SeatingGuest } from "../types";
import type { Proposal } from "./types";

type SeatChange = Extract<SeatingChange, { do: "seat" }>;

type Seats = Pick<Proposal, "seats"> & Partial<Pick<Proposal, "unseated">>;

/**
 * Which of these tables can be taken as they are proposed: all but those that somebody leaves for a table that is not
 * among them. Whoever is taken thus sits with whom the proposal seats there and nobody else, as the hard rules want it.
 */
export function takeableTables(
  { seats }: Pick<Proposal, "seats">,
  tableNow: (guestId: string) => string | undefined,
  chosen: ReadonlySet<string>,
): Set<string> {
  const moves = seats.flatMap(({ guestId, tableId }) => {
    const from = tableNow(guestId);
    return from === undefined || from === tableId ? [] : { from, to: tableId };
  });
  const taken = new Set(chosen);
  for (let isSettled = false; !isSettled; ) {
    const waiting = moves.filter(({ from, to }) => taken.has(from) && !taken.has(to));
    for (const { from } of waiting) taken.delete(from);
    isSettled = waiting.length === 0;
  }
  return taken;
}

/** Everybody whom taking these tables moves: who sits there then, and who has no seat any more. */
export function guestsOfTables(
  { seats, unseated = [] }: Seats,
  tableNow: (guestId: string) => string | undefined,
  taken: ReadonlySet<string>,
): string[] {
  const up = unseated.map(({ guestId }) => guestId).filter((id) => taken.has(tableNow(id) ?? ""));
  return [...seats.filter(({ tableId }) => taken.has(tableId)).map(({ guestId }) => guestId), ...up];
}

/**
 * The changes that seat these guests as proposed, to be saved as one batch: everybody stands up before anybody sits down.
 * `blockedGuestIds`: whose seat is not open any more, or somebody has who is not among them; they stay where they are.
 */
export function acceptProposal(
  { seats, unseated = [] }: Seats,
  assignments: readonly SeatAssignment[],
  guestIds: readonly string[],
  isOpen: (seatId: string) => boolean = () => true,
): { changes: SeatChange[]; blockedGuestIds: string[] } {
  const present = new Map(assignments.map(({ guestId, seatId }) => [guestId, seatId]));
  const sitter = new Map(assignments.map(({ guestId, seatId }) => [seatId, guestId]));
  const accepted = new Set(guestIds);
  const up = unseated.map(({ guestId }) => guestId).filter((id) => accepted.has(id) && present.has(id));
  let moving = seats.filter(({ guestId, seatId }) => accepted.has(guestId) && present.get(guestId) !== seatId);
  const blocked: string[] = [];
  // Who cannot go keeps a seat that another wants: look again until nobody more is blocked.
  for (let isSettled = false; !isSettled; ) {
    const leaving = new Set([...up, ...moving.map(({ guestId }) => guestId)]);
    const isFree = (seatId: string) => isOpen(seatId) && (leaving.has(sitter.get(seatId) ?? "") || !sitter.has(seatId));
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
  const standing = [...moving.map(({ guestId }) => guestId), ...up].flatMap((guestId) => {
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
