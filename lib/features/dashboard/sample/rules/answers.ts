import type { SampleHousehold } from "./people";
import type { Random } from "./random";
import { sampleNotes } from "./texts";

export type SampleSession = { id: string; capacity: number | null; mealIds: string[]; isBrunch: boolean };
type SampleAnswer = {
  guestId: string;
  sessionId: string;
  status: "accepted" | "declined";
  mealOptionId: string | null;
};
export type SampleHouseholdAnswers = {
  householdId: string;
  /** Whether its invitation went out, and when it answered; null while it has not. */
  isInvited: boolean;
  answeredAt: Date | null;
  note: string | null;
  /** The sessions it is asked to. */
  sessionIds: string[];
  answers: SampleAnswer[];
};

const invitedShare = 0.95;
const answeredShare = 0.76;
const comingShare = 0.85;

/**
 * How far the guests have got: most were invited and most of them answered, many at once and the rest over the weeks
 * until `until`. A household mostly answers as one; no session takes more than its places.
 */
export function sampleAnswers(
  random: Random,
  households: readonly SampleHousehold[],
  sessions: readonly SampleSession[],
  span: { invitedAt: Date; until: Date },
): SampleHouseholdAnswers[] {
  const taken = new Map<string, number>();
  const length = span.until.getTime() - span.invitedAt.getTime();
  return households.map((household) => {
    const isAskedToBrunch = random.chance(0.6);
    const asked = sessions.filter((session) => !session.isBrunch || isAskedToBrunch);
    const isInvited = random.chance(invitedShare);
    const hasAnswered = isInvited && random.chance(answeredShare);
    const answeredAt = new Date(span.invitedAt.getTime() + random.next() ** 1.15 * length);
    const isComing = random.chance(comingShare);
    const answers = hasAnswered
      ? household.guests.flatMap((guest) => {
          const comes = random.chance(0.94) ? isComing : !isComing;
          return asked.map((session): SampleAnswer => {
            const places = taken.get(session.id) ?? 0;
            const fits = session.capacity === null || places < session.capacity;
            const accepts = comes && fits && random.chance(0.95);
            if (accepts) taken.set(session.id, places + 1);
            const meal = accepts && session.mealIds.length > 0 ? random.pick(session.mealIds) : null;
            return {
              guestId: guest.id,
              sessionId: session.id,
              status: accepts ? "accepted" : "declined",
              mealOptionId: meal,
            };
          });
        })
      : [];
    return {
      householdId: household.id,
      isInvited,
      answeredAt: hasAnswered ? answeredAt : null,
      note: hasAnswered && random.chance(0.2) ? random.pick(sampleNotes) : null,
      sessionIds: asked.map(({ id }) => id),
      answers,
    };
  });
}
