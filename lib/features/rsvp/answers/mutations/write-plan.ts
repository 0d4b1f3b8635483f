import { createPlusOne } from "@/lib/features/guests/mutations/create-plus-one";
import { tellListChanged } from "@/lib/features/guests/mutations/tell-change";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Plan } from "../rules/plan";
import type { Answering, AtHousehold } from "../types";
import { removePlusOnes, renamePlusOne } from "./change-plus-ones";
import { writeAnswers } from "./write-answers";
import { writeNeeds, writeReplies } from "./write-replies";

/** Writes a plan: people first, then what they said. Answers what changed, for the audit. The places are not claimed. */
export async function writePlan(
  tx: Tx,
  at: AtHousehold,
  plan: Plan,
  answering: Answering,
): Promise<Prisma.InputJsonObject> {
  const { added, renamed, removed } = plan.people;
  const ids = new Map<string, string>();
  for (const { guest, sponsorId, firstName, lastName } of added) {
    ids.set(guest, await createPlusOne(tx, at, sponsorId, { firstName, lastName }));
  }
  for (const { guestId, ...names } of renamed) await renamePlusOne(tx, at, guestId, names);
  if (removed.length > 0) await removePlusOnes(tx, at, removed, answering.now);
  if (renamed.length > 0 || removed.length > 0) await tellListChanged(tx, at);

  const idOf = (guest: string): string => ids.get(guest) ?? guest;
  const answers = plan.answers.map((answer) => ({ ...answer, guestId: idOf(answer.guest) }));
  await writeAnswers(tx, at, answers, answering.now);
  await writeReplies(
    tx,
    at,
    plan.replies.map((reply) => ({ ...reply, subjectId: idOf(reply.subject) })),
    answering.now,
  );
  await writeNeeds(
    tx,
    at,
    plan.needs.map(({ guest, value }) => ({ guestId: idOf(guest), value })),
    answering.now,
  );
  await tx.household.update({
    where: { eventId_id: { eventId: at.eventId, id: at.householdId } },
    data: { lastAnsweredAt: answering.now, ...(plan.note !== undefined && { guestNote: plan.note }) },
  });
  return {
    answers: answers.map(({ guestId, sessionId, status }) => ({ guestId, sessionId, status })),
    ...(added.length > 0 && { added: added.length }),
    ...(removed.length > 0 && { removed: removed.length }),
    ...(plan.replies.length > 0 && { replies: plan.replies.length }),
    ...(plan.note !== undefined && { note: true }),
  };
}
