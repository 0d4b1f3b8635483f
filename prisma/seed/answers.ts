import type { AnswerPlan, EventPlan, HouseholdPlan } from "./event-plan";
import type { Random } from "./random";

type SessionRow = { id: string; capacity: number | null; mealIds: string[] };

export type Answering = {
  /** Households that were invited, and those that answered. */
  invited: Set<string>;
  answeredAt: Map<string, Date>;
  answers: AnswerPlan[];
};

const hour = 3_600_000;

/**
 * Who was invited, who has answered and what they said. A household mostly answers as one; no session takes more than
 * its capacity. `invites` holds the sessions that each guest is asked to.
 */
export function makeAnswers(
  plan: EventPlan,
  random: Random,
  households: readonly HouseholdPlan[],
  sessions: readonly SessionRow[],
  invites: ReadonlyMap<string, readonly string[]>,
  invitedAt: Date,
  until: Date,
): Answering {
  const result: Answering = { invited: new Set(), answeredAt: new Map(), answers: [] };
  const accepted = new Map(sessions.map((session) => [session.id, 0]));
  const span = Math.max(until.getTime() - invitedAt.getTime(), hour);
  for (const household of households) {
    if (!random.chance(plan.progress.invited)) continue;
    result.invited.add(household.id);
    if (!random.chance(plan.progress.answered)) continue;
    // Many answer at once, the rest drop in later.
    const at = new Date(invitedAt.getTime() + random.next() ** 2 * span);
    result.answeredAt.set(household.id, at);
    const householdComes = random.chance(plan.progress.accepted);
    for (const guest of household.guests) {
      const comes = random.chance(0.93) ? householdComes : !householdComes;
      for (const sessionId of invites.get(guest.id) ?? []) {
        const session = sessions.find((each) => each.id === sessionId);
        if (!session) continue;
        const wants = comes && random.chance(0.94);
        const taken = accepted.get(sessionId) ?? 0;
        const fits = session.capacity === null || taken < session.capacity;
        const isTentative = wants && random.chance(plan.progress.tentative ?? 0);
        const status = isTentative ? "tentative" : wants && fits ? "accepted" : "declined";
        if (status === "accepted") accepted.set(sessionId, taken + 1);
        const mealOptionId = status === "accepted" && session.mealIds.length > 0 ? random.pick(session.mealIds) : null;
        result.answers.push({ guestId: guest.id, sessionId, status, mealOptionId, at });
      }
    }
  }
  return result;
}
