import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refuse } from "@/lib/platform/result";
import { swapWithNeighbour } from "../rules";
import type { QuestionInput, UpdateQuestionInput } from "../schema";

/** Asks another question, after the others. */
export async function addQuestion(scope: EventScope, input: QuestionInput): Promise<Result<{ questionId: string }>> {
  return inTransaction(async (tx) => {
    const questionId = newId();
    const position = await tx.question.count({ where: { eventId: scope.eventId } });
    await tx.question.create({ data: { id: questionId, eventId: scope.eventId, position, ...columnsOf(input) } });
    await auditQuestion(tx, scope, "rsvp.question-added", questionId, input.prompt);
    return done({ questionId, message: "The question is asked." });
  });
}

/**
 * Changes a question. What it asks for (text, yes or no, options; each person or the household) cannot change once it
 * was answered: the answers would no longer fit. Throws NOT_FOUND for another event's.
 */
export async function updateQuestion(
  scope: EventScope,
  input: UpdateQuestionInput,
): Promise<Result<object, "already_answered">> {
  const { questionId } = input;
  return inTransaction(async (tx) => {
    const question = await findQuestion(tx, scope, questionId);
    const isOther = question.kind !== input.kind || question.scope !== input.scope;
    if (isOther && question.answerCount > 0) {
      return refuse(
        "already_answered",
        "This question has answers already, so it must stay of its kind. Delete it and ask a new one instead.",
      );
    }
    await tx.question.update({ where: { id: questionId, eventId: scope.eventId }, data: columnsOf(input) });
    await auditQuestion(tx, scope, "rsvp.question-updated", questionId, input.prompt, { prompt: question.prompt });
    return done({ message: "Saved." });
  });
}

/** Moves a question one place up or down. */
export async function moveQuestion(
  scope: EventScope,
  { questionId, direction }: { questionId: string; direction: "up" | "down" },
): Promise<Result> {
  return inTransaction(async (tx) => {
    await findQuestion(tx, scope, questionId);
    const questions = await tx.question.findMany({
      where: { eventId: scope.eventId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = swapWithNeighbour(
      questions.map(({ id }) => id),
      questionId,
      direction,
    );
    await tx.$executeRaw`
      UPDATE questions q SET position = given.place::int - 1
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS given (id, place)
      WHERE q.id = given.id AND q.event_id = ${scope.eventId}::uuid`;
    return done();
  });
}

/** Takes a question off the form, and its answers with it. Answers with how many those were. */
export async function deleteQuestion(
  scope: EventScope,
  { questionId }: { questionId: string },
): Promise<Result<{ answersDeleted: number }>> {
  return inTransaction(async (tx) => {
    const question = await findQuestion(tx, scope, questionId);
    await tx.question.delete({ where: { id: questionId, eventId: scope.eventId } });
    await auditQuestion(tx, scope, "rsvp.question-deleted", questionId, question.prompt, {
      answers: question.answerCount,
    });
    return done({ answersDeleted: question.answerCount, message: "The question is deleted." });
  });
}

type Question = { prompt: string; kind: string; scope: string; answerCount: number };

async function findQuestion(tx: Tx, scope: EventScope, questionId: string): Promise<Question> {
  const question = await tx.question.findFirst({
    where: { id: questionId, eventId: scope.eventId, event: { organizationId: scope.organizationId } },
    select: { prompt: true, kind: true, scope: true, _count: { select: { answers: true } } },
  });
  if (!question) throw notFoundError();
  const { _count, ...rest } = question;
  return { ...rest, answerCount: _count.answers };
}

function columnsOf({ prompt, kind, scope, options, isRequired }: QuestionInput) {
  return { prompt, kind, scope, isRequired, options: kind === "choice" ? options : [] };
}

async function auditQuestion(
  tx: Tx,
  scope: EventScope,
  action: string,
  id: string,
  prompt: string,
  before?: Record<string, string | number>,
): Promise<void> {
  await recordAudit(tx, scope, {
    action,
    subject: { kind: "question", id, name: prompt },
    ...(before && { before }),
    after: { prompt },
  });
}
