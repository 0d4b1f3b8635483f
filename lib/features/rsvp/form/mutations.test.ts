import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { listCountMismatches } from "@/lib/testing/count-mismatches";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { everybody, makeMeal, makeQuestion, submission } from "@/lib/testing/rsvp-factories";
import { submitAnswers } from "../answers/mutations/submit-answers";
import { getFormEditor } from "./data";
import { addMeal, deleteMeal, moveMeal, updateMeal } from "./mutations/change-meals";
import { addQuestion, deleteQuestion, moveQuestion, updateQuestion } from "./mutations/change-questions";
import { saveFormSettings } from "./mutations/save-settings";
import { addQuestionSchema } from "./schema";

const settings = {
  version: 1,
  deadline: "2027-05-01T18:00",
  introduction: "Welcome",
  isTentativeOffered: true,
  isDietaryAsked: false,
  isNoteOffered: true,
};
const times = { startsAt: new Date("2027-06-12T15:00Z"), endsAt: new Date("2027-06-12T23:00Z") };

describe("settings", () => {
  test("the deadline is meant on the clock of the event's zone; a stale form is refused", async () => {
    const event = await makeEvent({ ...times, timeZone: "America/New_York" });
    const input = { ...settings, eventId: event.eventId };
    expect((await saveFormSettings(event.scope, input)).ok).toBe(true);
    const form = await getFormEditor(event.scope);
    expect(form.deadline?.toISOString()).toBe("2027-05-01T22:00:00.000Z");
    expect(form).toMatchObject({ version: 2, isTentativeOffered: true, isDietaryAsked: false });
    expect(await saveFormSettings(event.scope, input)).toMatchObject({ ok: false, reason: "changed_meanwhile" });
  });

  test("a deadline after the end, or one that is no time, is refused", async () => {
    const event = await makeEvent(times);
    const input = { ...settings, eventId: event.eventId };
    expect(await saveFormSettings(event.scope, { ...input, deadline: "2027-06-14T10:00" })).toMatchObject({
      reason: "deadline_after_end",
    });
    expect(await saveFormSettings(event.scope, { ...input, deadline: "soon" })).toMatchObject({ reason: "no_time" });
  });
});

describe("meals", () => {
  test("deleting one that was chosen leaves its guests coming, and the history says so", async () => {
    const event = await makeEvent();
    const meal = await makeMeal(event);
    const home = await makeHousehold(event);
    await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted", meal));
    expect(await deleteMeal(event.scope, { mealId: meal })).toMatchObject({ ok: true, answersChanged: 2 });
    const answers = await db.answer.findMany({ where: { eventId: event.eventId } });
    expect(answers.map(({ status, mealOptionId }) => [status, mealOptionId])).toEqual([
      ["accepted", null],
      ["accepted", null],
    ]);
    const revisions = await db.answerRevision.findMany({ where: { eventId: event.eventId, actor: "planner" } });
    expect(revisions.map(({ userId }) => userId)).toEqual([event.owner.userId, event.owner.userId]);
    expect(await listCountMismatches([event.eventId])).toEqual([]);
  });

  test("keep their order and are moved by one", async () => {
    const event = await makeEvent();
    const at = { eventId: event.eventId, sessionId: event.sessionId, description: null };
    for (const name of ["Fish", "Risotto", "Steak"]) await addMeal(event.scope, { ...at, name });
    const mealsNow = async () => (await getFormEditor(event.scope)).sessions[0]?.meals ?? [];
    const risotto = (await mealsNow()).find(({ name }) => name === "Risotto")?.id ?? "";
    await moveMeal(event.scope, { mealId: risotto, direction: "up" });
    await moveMeal(event.scope, { mealId: risotto, direction: "up" });
    expect((await mealsNow()).map(({ name }) => name)).toEqual(["Risotto", "Fish", "Steak"]);
  });

  test("of another event are not found", async () => {
    const event = await makeEvent();
    const stranger = await makeEvent();
    const mealId = await makeMeal(event);
    const input = { eventId: stranger.eventId, name: "Theirs", description: null };
    await expect(addMeal(stranger.scope, { ...input, sessionId: event.sessionId })).rejects.toThrow("could not find");
    await expect(updateMeal(stranger.scope, { ...input, mealId })).rejects.toThrow("could not find");
    await expect(moveMeal(stranger.scope, { mealId, direction: "up" })).rejects.toThrow("could not find");
    await expect(deleteMeal(stranger.scope, { mealId })).rejects.toThrow("could not find");
    expect(await db.mealOption.findUnique({ where: { id: mealId } })).toMatchObject({ name: "Risotto" });
  });
});

describe("questions", () => {
  const question = { prompt: "Shuttle?", kind: "yes_no", scope: "household", options: [], isRequired: false } as const;

  test("that were answered keep their kind; deleting them says how many answers go", async () => {
    const event = await makeEvent();
    const questionId = await makeQuestion(event);
    const home = await makeHousehold(event);
    await submitAnswers(
      home.scope,
      submission({
        answers: { [home.guestIds[0] ?? ""]: { [event.sessionId]: { status: "accepted" } } },
        replies: { [questionId]: { [home.householdId]: "Waterloo" } },
      }),
    );
    const change = { ...question, options: [], eventId: event.eventId, questionId };
    expect(await updateQuestion(event.scope, change)).toMatchObject({ ok: false, reason: "already_answered" });
    expect((await updateQuestion(event.scope, { ...change, kind: "text" })).ok).toBe(true);
    expect(await deleteQuestion(event.scope, { questionId })).toMatchObject({ ok: true, answersDeleted: 1 });
    expect(await db.questionAnswer.count({ where: { eventId: event.eventId } })).toBe(0);
  });

  test("of another event are not found; a choice needs two options", async () => {
    const event = await makeEvent();
    const stranger = await makeEvent();
    const questionId = await makeQuestion(event);
    const change = { ...question, options: [], eventId: stranger.eventId, questionId };
    await expect(updateQuestion(stranger.scope, change)).rejects.toThrow("could not find");
    await expect(moveQuestion(stranger.scope, { questionId, direction: "up" })).rejects.toThrow("could not find");
    await expect(deleteQuestion(stranger.scope, { questionId })).rejects.toThrow("could not find");
    expect((await addQuestion(event.scope, { ...question, options: [], eventId: event.eventId })).ok).toBe(true);
    const choice = { ...question, eventId: event.eventId, kind: "choice", options: "Bus\n\nBus" };
    expect(addQuestionSchema.safeParse(choice).success).toBe(false);
    expect(addQuestionSchema.parse({ ...choice, options: "Bus\n Car \n" }).options).toEqual(["Bus", "Car"]);
  });
});
