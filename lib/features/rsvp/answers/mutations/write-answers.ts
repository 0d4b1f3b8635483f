import { type AuditRecord, entryOf, insertEntry } from "@/lib/platform/audit";
import { type Call, together } from "@/lib/platform/db/statement";
import { newId } from "@/lib/platform/ids";
import { insertEvents, raisedOf } from "@/lib/platform/outbox";
import type { AnswerStatus, AtHousehold } from "../types";

/** What a submission writes of a household whose people are all there. */
export type Written = {
  submission: { id: string; key: string; outcome: { by: string; fingerprint: string } };
  answers: readonly { guestId: string; sessionId: string; status: AnswerStatus; mealOptionId: string | null }[];
  /** A value of null takes the reply away. */
  replies: readonly { questionId: string; subjectId: string; value: string | null }[];
  needs: readonly { guestId: string; value: string | null }[];
  /** Undefined when it stays as it is. */
  note: string | null | undefined;
};

/** Answers with their history and the submission; `$1` the event, `$2` the household, `$3` the time. */
const givenAnswers = `WITH given AS (
    SELECT * FROM json_to_recordset($4::text::json) AS given
      ("revisionId" uuid, "guestId" uuid, "sessionId" uuid, status answer_status, "mealOptionId" uuid)),
  set_answers AS (
    INSERT INTO answers (event_id, guest_id, session_id, status, meal_option_id, created_at, updated_at)
    SELECT $1::uuid, "guestId", "sessionId", status, "mealOptionId", $3::timestamptz, $3::timestamptz FROM given
    ON CONFLICT (guest_id, session_id) DO UPDATE
    SET status = EXCLUDED.status, meal_option_id = EXCLUDED.meal_option_id, updated_at = EXCLUDED.updated_at),
  kept_history AS (
    INSERT INTO answer_revisions
      (id, event_id, guest_id, session_id, status, meal_option_id, actor, user_id, created_at)
    SELECT "revisionId", $1::uuid, "guestId", "sessionId", status, "mealOptionId", $5::answer_actor, $6::uuid,
      $3::timestamptz FROM given),
  kept_submission AS (
    INSERT INTO rsvp_submissions (id, event_id, household_id, key, outcome, created_at)
    VALUES ($7::uuid, $1::uuid, $2::uuid, $8::text, $9::text::jsonb, $3::timestamptz))`;

const answeredHousehold = `UPDATE households SET last_answered_at = $3::timestamptz, updated_at = $3::timestamptz,
    guest_note = CASE WHEN $10::boolean THEN $11::text ELSE guest_note END
  WHERE event_id = $1::uuid AND id = $2::uuid`;

const repliesAndNeeds = `replied AS (
    SELECT * FROM json_to_recordset($12::text::json) AS replied ("questionId" uuid, "subjectId" uuid, value text)),
  set_replies AS (
    INSERT INTO question_answers
      (event_id, question_id, household_id, guest_id, subject_id, value, created_at, updated_at)
    SELECT $1::uuid, "questionId", $2::uuid, NULLIF("subjectId", $2::uuid), "subjectId", value, $3::timestamptz,
      $3::timestamptz FROM replied WHERE value IS NOT NULL
    ON CONFLICT (question_id, subject_id) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at),
  emptied_replies AS (
    DELETE FROM question_answers q USING replied r
    WHERE r.value IS NULL AND q.event_id = $1::uuid AND q.household_id = $2::uuid
      AND q.question_id = r."questionId" AND q.subject_id = r."subjectId"),
  set_needs AS (
    UPDATE guests SET dietary_needs = told.value, updated_at = $3::timestamptz
    FROM json_to_recordset($13::text::json) AS told ("guestId" uuid, value text)
    WHERE guests.id = told."guestId" AND guests.event_id = $1::uuid AND guests.household_id = $2::uuid)`;

// Two, because a part that finds nothing to do is begun and ended all the same, its tables locked.
const writeAnswers = together(
  "rsvp.write-answers",
  { name: "rsvp.write-answers-alone", text: `${givenAnswers} ${answeredHousehold}` },
  insertEntry,
  insertEvents,
);
const writeAll = together(
  "rsvp.write-all",
  { name: "rsvp.write-all-alone", text: `${givenAnswers}, ${repliesAndNeeds} ${answeredHousehold}` },
  insertEntry,
  insertEvents,
);

/**
 * Sets answers (each goes into the history too), replies, needs and the note, keeps the submission under its key (unique
 * per household), audits it and raises its event: one statement, however many they are.
 */
export function writingAnswers(
  at: AtHousehold,
  written: Written,
  { audit, now }: { audit: AuditRecord; now: Date },
): Call {
  const { actor, eventId, householdId } = at;
  const { submission, answers, replies, needs, note } = written;
  const hasMore = replies.length + needs.length > 0;
  const values = [
    eventId,
    householdId,
    now,
    JSON.stringify(answers.map((answer) => ({ revisionId: newId(), ...answer }))),
    actor.kind === "user" ? "planner" : actor.kind,
    actor.kind === "user" ? actor.userId : null,
    submission.id,
    submission.key,
    JSON.stringify(submission.outcome),
    note !== undefined,
    note ?? null,
    ...(hasMore ? [JSON.stringify(replies), JSON.stringify(needs)] : []),
    ...entryOf(at, audit),
    ...raisedOf(at, { name: "rsvp/answer.given", data: { eventId, householdId, submissionId: submission.id } }),
  ];
  return { statement: hasMore ? writeAll : writeAnswers, values };
}
