import type { Submission } from "../schema";
import type { Answering, Problem, RsvpQuestion, RsvpState } from "../types";
import type { FinalAnswers } from "./choices";
import type { PlannedPeople } from "./people";

/** `subject` is a guest, a new guest's place, or the household. A value of null takes the reply away. */
export type PlannedReply = { questionId: string; subject: string; value: string | null };

type Given = { question: RsvpQuestion; subject: string; field: string; value: string | undefined };

const maxReply = 1000;

/** The replies that change. Null when a question, a subject or an option is not this household's. */
export function planReplies(
  state: RsvpState,
  input: Submission,
  people: PlannedPeople,
  final: FinalAnswers,
  answering: Answering,
): { changes: PlannedReply[]; problems: Problem[] } | null {
  if (!onlyKnown(state, input)) return null;
  const present = new Map(state.replies.map((reply) => [`${reply.questionId}.${reply.subjectId}`, reply.value]));
  const comes = (guest: string): boolean =>
    [...(final.get(guest)?.values() ?? [])].some(({ status }) => status === "accepted" || status === "tentative");
  const isSomebodyComing = [...final.keys()].some(comes);
  const changes: PlannedReply[] = [];
  const problems: Problem[] = [];
  for (const { question, subject, field, value } of asked(state, input, people)) {
    const before = present.get(`${question.id}.${subject}`);
    const after = value ?? before ?? "";
    if (after && !isPossible(question, after, before)) return null;
    const isOwed = question.scope === "guest" ? comes(subject) : isSomebodyComing;
    if (answering.by === "guest" && question.isRequired && isOwed && !after) {
      problems.push({ code: "answer_question", field });
    }
    if (after.length > maxReply) problems.push({ code: "too_long", field, params: { max: maxReply } });
    if (after !== (before ?? "")) changes.push({ questionId: question.id, subject, value: after || null });
  }
  return { changes, problems };
}

/** Every question with everybody it is put to, and what was replied. */
function asked(state: RsvpState, input: Submission, people: PlannedPeople): Given[] {
  const here = state.guests.filter((guest) => !people.removed.includes(guest.id));
  return state.questions.flatMap((question): Given[] => {
    const one = (subject: string): Given => ({
      question,
      subject,
      field: `replies.${question.id}.${subject}`,
      value: input.replies[question.id]?.[subject],
    });
    if (question.scope === "household") return [one(state.household.id)];
    const brought = people.added.map(({ guest }) => ({
      question,
      subject: guest,
      field: `${guest}.replies.${question.id}`,
      value: input.added[guest.slice("added.".length)]?.replies[question.id],
    }));
    return [...here.map((guest) => one(guest.id)), ...brought];
  });
}

/** An option that was taken from the list since still counts for who chose it. */
function isPossible(question: RsvpQuestion, value: string, before: string | undefined): boolean {
  if (value === before) return true;
  if (question.kind === "yes_no") return value === "yes" || value === "no";
  return question.kind === "text" || question.options.includes(value);
}

function onlyKnown(state: RsvpState, input: Submission): boolean {
  const questions = new Map(state.questions.map((question) => [question.id, question]));
  const guests = new Set(state.guests.map((guest) => guest.id));
  const addedKnown = Object.values(input.added).every(({ replies }) =>
    Object.keys(replies).every((id) => questions.get(id)?.scope === "guest"),
  );
  return (
    addedKnown &&
    Object.entries(input.replies).every(([id, subjects]) => {
      const question = questions.get(id);
      if (!question) return false;
      return Object.keys(subjects).every((subject) =>
        question.scope === "household" ? subject === state.household.id : guests.has(subject),
      );
    })
  );
}
