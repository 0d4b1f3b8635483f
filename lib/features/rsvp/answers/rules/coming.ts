import type { RsvpGuest } from "../types";

/** The sessions that somebody of a household comes to; "tentative" where nobody is sure yet. */
export function sessionsComing(guests: readonly Pick<RsvpGuest, "answers">[]): Map<string, "accepted" | "tentative"> {
  const coming = new Map<string, "accepted" | "tentative">();
  for (const { answers } of guests) {
    for (const [sessionId, { status }] of Object.entries(answers)) {
      if (status === "accepted" || (status === "tentative" && !coming.has(sessionId))) coming.set(sessionId, status);
    }
  }
  return coming;
}
