import type { Tx } from "@/lib/platform/db";
import type { AtHousehold } from "../types";

type ReplyRow = { questionId: string; subjectId: string; value: string | null };

/** Sets replies to questions, and takes away those that were emptied. */
export async function writeReplies(tx: Tx, at: AtHousehold, replies: readonly ReplyRow[], now: Date): Promise<void> {
  const given = replies.filter((reply) => reply.value !== null);
  const emptied = replies.filter((reply) => reply.value === null);
  if (given.length > 0) {
    await tx.$executeRaw`
      INSERT INTO question_answers (event_id, question_id, household_id, guest_id, subject_id, value, created_at, updated_at)
      SELECT ${at.eventId}::uuid, "questionId", ${at.householdId}::uuid,
        NULLIF("subjectId", ${at.householdId}::uuid), "subjectId", value, ${now}::timestamptz, ${now}::timestamptz
      FROM json_to_recordset(${JSON.stringify(given)}::json) AS given ("questionId" uuid, "subjectId" uuid, value text)
      ON CONFLICT (question_id, subject_id) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at`;
  }
  if (emptied.length > 0) {
    await tx.questionAnswer.deleteMany({
      where: {
        eventId: at.eventId,
        householdId: at.householdId,
        OR: emptied.map(({ questionId, subjectId }) => ({ questionId, subjectId })),
      },
    });
  }
}

/** Sets what guests told of their diet. */
export async function writeNeeds(
  tx: Tx,
  at: AtHousehold,
  needs: readonly { guestId: string; value: string | null }[],
  now: Date,
): Promise<void> {
  if (needs.length === 0) return;
  await tx.$executeRaw`
    UPDATE guests SET dietary_needs = told.value, updated_at = ${now}::timestamptz
    FROM json_to_recordset(${JSON.stringify(needs)}::json) AS told ("guestId" uuid, value text)
    WHERE guests.id = told."guestId" AND guests.event_id = ${at.eventId}::uuid
      AND guests.household_id = ${at.householdId}::uuid`;
}
