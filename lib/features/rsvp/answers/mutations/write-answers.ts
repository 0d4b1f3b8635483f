import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { AnswerStatus, AtHousehold } from "../types";

type AnswerRow = { guestId: string; sessionId: string; status: AnswerStatus; mealOptionId: string | null };

/** Sets answers and adds each to the history, in two statements however many they are. */
export async function writeAnswers(tx: Tx, at: AtHousehold, answers: readonly AnswerRow[], now: Date): Promise<void> {
  if (answers.length === 0) return;
  const rows = JSON.stringify(
    answers.map(({ guestId, sessionId, status, mealOptionId }) => ({ guestId, sessionId, status, mealOptionId })),
  );
  await tx.$executeRaw`
    INSERT INTO answers (event_id, guest_id, session_id, status, meal_option_id, created_at, updated_at)
    SELECT ${at.eventId}::uuid, "guestId", "sessionId", status, "mealOptionId", ${now}::timestamptz, ${now}::timestamptz
    FROM json_to_recordset(${rows}::json)
      AS given ("guestId" uuid, "sessionId" uuid, status answer_status, "mealOptionId" uuid)
    ON CONFLICT (guest_id, session_id) DO UPDATE
    SET status = EXCLUDED.status, meal_option_id = EXCLUDED.meal_option_id, updated_at = EXCLUDED.updated_at`;
  const { actor } = at;
  await tx.answerRevision.createMany({
    data: answers.map(({ guestId, sessionId, status, mealOptionId }) => ({
      id: newId(),
      eventId: at.eventId,
      guestId,
      sessionId,
      status,
      mealOptionId,
      actor: actor.kind === "user" ? ("planner" as const) : actor.kind,
      userId: actor.kind === "user" ? actor.userId : null,
      createdAt: now,
    })),
  });
}
