import type { PlacesDemand } from "@/lib/features/events/places/types";
import type { GivenAnswer, RsvpState } from "../types";
import type { Plan } from "./plan";

/**
 * The places that a plan wants more or gives back: per session by each accepted answer that comes or goes, for the
 * event by each guest who now comes to something and did not before, or the other way round.
 */
export function demandOf(state: Pick<RsvpState, "guests">, plan: Pick<Plan, "answers" | "people">): PlacesDemand {
  const sessions = new Map<string, number>();
  let event = 0;
  const count = (before: Iterable<[string, GivenAnswer]>, after: Iterable<[string, GivenAnswer]>): void => {
    const held = accepted(before);
    const wanted = accepted(after);
    for (const id of held) if (!wanted.has(id)) sessions.set(id, (sessions.get(id) ?? 0) - 1);
    for (const id of wanted) if (!held.has(id)) sessions.set(id, (sessions.get(id) ?? 0) + 1);
    event += Number(wanted.size > 0) - Number(held.size > 0);
  };
  for (const guest of state.guests) {
    const before = Object.entries(guest.answers);
    if (plan.people.removed.includes(guest.id)) count(before, []);
    else count(before, [...before, ...changesOf(plan, guest.id)]);
  }
  for (const { guest } of plan.people.added) count([], changesOf(plan, guest));
  return { sessions, event };
}

function changesOf(plan: Pick<Plan, "answers">, guest: string): [string, GivenAnswer][] {
  return plan.answers
    .filter((answer) => answer.guest === guest)
    .map(({ sessionId, status, mealOptionId }) => [sessionId, { status, mealOptionId }]);
}

/** Later entries of a session win. */
function accepted(answers: Iterable<[string, GivenAnswer]>): Set<string> {
  const last = new Map(answers);
  return new Set([...last].filter(([, { status }]) => status === "accepted").map(([id]) => id));
}
