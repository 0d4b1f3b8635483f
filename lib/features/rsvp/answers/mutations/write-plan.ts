import type { AuditRecord } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import type { Call, Runner } from "@/lib/platform/db/statement";
import type { Plan } from "../rules/plan";
import type { Answering, AtHousehold, RsvpState } from "../types";
import { type Written, writingAnswers } from "./write-answers";
import { writePeople } from "./write-people";

/**
 * Writes the people of a plan, and answers with the call that writes what they said, with its audit and its event. The
 * places are not claimed.
 */
export async function writingPlan(
  tx: Tx | Runner,
  at: AtHousehold,
  { household }: RsvpState,
  plan: Plan,
  submission: Written["submission"],
  { by, now }: Answering,
): Promise<Call> {
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
  const audit: AuditRecord = {
    action: by === "guest" ? "rsvp.answered" : "rsvp.answered-on-behalf",
    subject: { kind: "household", id: household.id, name: household.name },
    after: {
      answers: answers.map(({ guestId, sessionId, status }) => ({ guestId, sessionId, status })),
      ...(added.length > 0 && { added: added.length }),
      ...(removed.length > 0 && { removed: removed.length }),
      ...(plan.replies.length > 0 && { replies: plan.replies.length }),
      ...(plan.note !== undefined && { note: true }),
    },
  };
  return writingAnswers(at, written, { audit, now });
}
