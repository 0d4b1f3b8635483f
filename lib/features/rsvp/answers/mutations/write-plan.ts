import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type Runner, runnerOf } from "@/lib/platform/db/statement";
import type { Plan } from "../rules/plan";
import type { Answering, AtHousehold } from "../types";
import { type Written, writeAnswers } from "./write-answers";
import { writePeople } from "./write-people";

/** Writes a plan: people first, then what they said. Answers what changed, for the audit. The places are not claimed. */
export async function writePlan(
  tx: Tx | Runner,
  at: AtHousehold,
  plan: Plan,
  submission: Written["submission"],
  { now }: Answering,
): Promise<Prisma.InputJsonObject> {
  const { added, removed } = plan.people;
  const ids = await writePeople(tx, at, plan.people, now);
  const idOf = (guest: string): string => ids.get(guest) ?? guest;
  const answers = plan.answers.map(({ guest, sessionId, status, mealOptionId }) => ({
    guestId: idOf(guest),
    sessionId,
    status,
    mealOptionId,
  }));
  const written: Written = {
    submission,
    answers,
    replies: plan.replies.map(({ questionId, subject, value }) => ({ questionId, subjectId: idOf(subject), value })),
    needs: plan.needs.map(({ guest, value }) => ({ guestId: idOf(guest), value })),
    note: plan.note,
  };
  await writeAnswers(runnerOf(tx), at, written, now);
  return {
    answers: answers.map(({ guestId, sessionId, status }) => ({ guestId, sessionId, status })),
    ...(added.length > 0 && { added: added.length }),
    ...(removed.length > 0 && { removed: removed.length }),
    ...(plan.replies.length > 0 && { replies: plan.replies.length }),
    ...(plan.note !== undefined && { note: true }),
  };
}
