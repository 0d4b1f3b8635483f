import type { RsvpState } from "../answers/types";

/** A list with one entry moved a place up or down; unchanged at its end, and for an id that is not in it. */
export function swapWithNeighbour(ids: readonly string[], id: string, direction: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = from + (direction === "up" ? -1 : 1);
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((each) => (each === id ? other : each === other ? id : each));
}

/** An invented household of two who are asked to everything and may bring one more: for looking at the form. */
export function sampleState(asked: Pick<RsvpState, "event" | "form" | "sessions" | "questions">): RsvpState {
  const sessionIds = asked.sessions.map((session) => session.id);
  const guest = { lastName: "Curie", kind: "regular" as const, sponsorId: null, dietaryNeeds: null, answers: {} };
  return {
    ...asked,
    household: {
      id: "sample",
      name: "Marie & Pierre Curie",
      envelope: null,
      locale: null,
      allowance: 1,
      guestNote: null,
      lastAnsweredAt: null,
    },
    guests: [
      { ...guest, id: "marie", firstName: "Marie", sessionIds },
      { ...guest, id: "pierre", firstName: "Pierre", sessionIds },
    ],
    replies: [],
  };
}
