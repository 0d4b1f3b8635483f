import type { Submission } from "../schema";
import type { Answering, AnswerStatus, ClosedBecause, Problem, RsvpState } from "../types";
import { type PlannedAnswer, planAnswers } from "./choices";
import { type PlannedPeople, planPeople } from "./people";
import { type PlannedReply, planReplies } from "./replies";
import { planTexts } from "./texts";
import { answerWindow, mayPlannerAnswer } from "./window";

/** What a submission changes. People who are new go by `added.<place>` until they have an id. */
export type Plan = {
  people: PlannedPeople;
  answers: PlannedAnswer[];
  replies: PlannedReply[];
  needs: { guest: string; value: string | null }[];
  /** Undefined when it stays as it is. */
  note: string | null | undefined;
};

export type PlanRefusal =
  | { ok: false; reason: "closed"; because: ClosedBecause }
  | { ok: false; reason: "invitation_changed" | "nothing_answered" }
  | { ok: false; reason: "allowance_exceeded"; allowance: number }
  | { ok: false; reason: "invalid"; problems: Problem[] };

/**
 * What a submission means for the household as it stands now. Refuses when answers are closed, when it names a guest,
 * session, meal, question or option that is not this household's, when more come than the allowance lets, when a guest
 * leaves out what must be said, and when a guest answers for nobody.
 */
export function planSubmission(
  state: RsvpState,
  input: Submission,
  answering: Answering,
): { ok: true; plan: Plan } | PlanRefusal {
  const window = answerWindow(state, answering.now);
  if (!window.open && !(answering.by === "planner" && mayPlannerAnswer(state.event))) {
    return { ok: false, reason: "closed", because: window.because };
  }
  const people = planPeople(state, input);
  if (!people.ok) return people;
  const answers = planAnswers(state, input, people.people, answering);
  if (!answers) return { ok: false, reason: "invitation_changed" };
  const replies = planReplies(state, input, people.people, answers.final, answering);
  if (!replies) return { ok: false, reason: "invitation_changed" };
  const texts = planTexts(state, input, people.people);
  if (!texts) return { ok: false, reason: "invitation_changed" };

  const problems = [...people.problems, ...answers.problems, ...replies.problems, ...texts.problems];
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  if (answering.by === "guest" && !hasAnyAnswer(answers.final)) return { ok: false, reason: "nothing_answered" };
  return {
    ok: true,
    plan: {
      people: people.people,
      answers: answers.changes,
      replies: replies.changes,
      needs: texts.needs,
      note: texts.note,
    },
  };
}

function hasAnyAnswer(final: ReadonlyMap<string, ReadonlyMap<string, { status: AnswerStatus }>>): boolean {
  return [...final.values()].some((sessions) => [...sessions.values()].some((answer) => answer.status !== "pending"));
}
