import type { Submission } from "../schema";
import type { Answering, GivenAnswer, Problem, RsvpGuest, RsvpSession, RsvpState } from "../types";
import { type PlannedPeople, sponsorOf } from "./people";

export type PlannedAnswer = { guest: string; sessionId: string; before: GivenAnswer } & GivenAnswer;

/** How everybody will have answered: by guest, by session. Without those who no longer come. */
export type FinalAnswers = ReadonlyMap<string, ReadonlyMap<string, GivenAnswer>>;

type Choices = Submission["answers"][string];
type Person = { guest: string; field: string; sessionIds: readonly string[]; before: RsvpGuest["answers"] };

const noAnswer: GivenAnswer = { status: "pending", mealOptionId: null };

/** The answers that change and how they will all stand. Null when a guest, session or meal is not this household's. */
export function planAnswers(
  state: RsvpState,
  input: Submission,
  people: PlannedPeople,
  answering: Answering,
): { changes: PlannedAnswer[]; final: FinalAnswers; problems: Problem[] } | null {
  const present = state.guests.filter((guest) => !people.removed.includes(guest.id));
  const known = new Set(state.guests.map((guest) => guest.id));
  if (!Object.keys(input.answers).every((id) => known.has(id))) return null;
  const sponsored = sponsorOf(state.guests)?.sessionIds ?? [];
  const everybody: (Person & { choices: Choices })[] = [
    ...present.map((guest) => ({
      guest: guest.id,
      field: `answers.${guest.id}`,
      sessionIds: guest.sessionIds,
      before: guest.answers,
      choices: input.answers[guest.id] ?? {},
    })),
    ...people.added.map(({ guest }) => ({
      guest,
      field: `${guest}.answers`,
      sessionIds: sponsored,
      before: {},
      choices: input.added[guest.slice("added.".length)]?.answers ?? {},
    })),
  ];

  const sessions = new Map(state.sessions.map((session) => [session.id, session]));
  const changes: PlannedAnswer[] = [];
  const problems: Problem[] = [];
  const final = new Map<string, ReadonlyMap<string, GivenAnswer>>();
  for (const { choices, ...person } of everybody) {
    const answers = new Map(Object.entries(person.before));
    for (const [sessionId, choice] of Object.entries(choices)) {
      const session = sessions.get(sessionId);
      if (!session || !person.sessionIds.includes(sessionId)) return null;
      const before = person.before[sessionId] ?? noAnswer;
      const after = answerOf(choice, before, session);
      if (!after) return null;
      if (answering.by === "guest") {
        problems.push(...problemsOf(before, after, session, `${person.field}.${sessionId}`, state));
      }
      if (after.status === before.status && after.mealOptionId === before.mealOptionId) continue;
      answers.set(sessionId, after);
      changes.push({ guest: person.guest, sessionId, before, ...after });
    }
    final.set(person.guest, answers);
  }
  return { changes, final, problems };
}

/** What a choice means. A meal belongs to who comes; null when the meal is not this session's. */
function answerOf(choice: Choices[string], before: GivenAnswer, session: RsvpSession): GivenAnswer | null {
  const status = choice.status ?? before.status;
  const meal = choice.meal ?? null;
  if (meal && !session.meals.some((each) => each.id === meal)) return null;
  return { status, mealOptionId: status === "accepted" || status === "tentative" ? meal : null };
}

/** What a guest must still say. A "maybe" from the time when it was offered may stand. */
function problemsOf(
  before: GivenAnswer,
  answer: GivenAnswer,
  session: RsvpSession,
  field: string,
  state: RsvpState,
): Problem[] {
  if (answer.status === "tentative" && before.status !== "tentative" && !state.form.isTentativeOffered) {
    return [{ code: "not_offered", field: `${field}.status` }];
  }
  if (answer.status === "accepted" && session.meals.length > 0 && !answer.mealOptionId) {
    return [{ code: "choose_meal", field: `${field}.meal`, params: { session: session.name } }];
  }
  return [];
}
