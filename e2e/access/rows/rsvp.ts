import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeHousehold } from "@/lib/testing/factories";
import { makeReminder, makeWaitingNotice } from "@/lib/testing/reminder-factories";
import { makeMeal, makeQuestion } from "@/lib/testing/rsvp-factories";
import { atEvent, byLink } from "../gates";
import type { World } from "../world";
import type { ActionRow } from "./row";

const gate = atEvent("event.update");
const foreign = "not_found";

/** The event's one meal and one question to households, made when they are first asked for. */
async function formOf({ eventId, event }: World): Promise<{ meal: string; questionId: string }> {
  const [meal, question] = [
    await db.mealOption.findFirst({ where: { eventId }, select: { id: true } }),
    await db.question.findFirst({ where: { eventId }, select: { id: true } }),
  ];
  return {
    meal: meal?.id ?? (await makeMeal(event)),
    questionId: question?.id ?? (await makeQuestion(event, { scope: "household" })),
  };
}

/** Everybody of the household accepts, with a meal. */
async function submission(world: World) {
  const { guestIds } = world;
  const { meal, questionId } = await formOf(world);
  const choice = { [world.event.sessionId]: { status: "accepted", meal } };
  return {
    key: newId().replaceAll("-", ""),
    answers: Object.fromEntries(guestIds.map((guestId) => [guestId, choice])),
    replies: { [questionId]: { [world.householdId]: "Waltz" } },
    needs: { [world.guestId]: "No nuts" },
    note: "We are looking forward to it.",
  };
}

/** Whom, what and when a submission names must be the household's own, each of them. */
const notTheirs = {
  "answers.*": "invitation_changed",
  "answers.*.*": "invitation_changed",
  "answers.*.*.meal": "invitation_changed",
  "replies.*": "invitation_changed",
};

export const rsvpRows: Record<string, ActionRow> = {
  submitAnswersAction: {
    gate: byLink,
    input: async (world) => ({ token: world.token, ...(await submission(world)) }),
    foreign: { ...notTheirs, "replies.*.*": "invitation_changed" },
  },
  answerOnBehalfAction: {
    gate: atEvent("guests.write"),
    input: async (world) => ({
      eventId: world.eventId,
      householdId: world.householdId,
      ...(await submission(world)),
    }),
    foreign: { ...notTheirs, householdId: "not_found" },
  },
  saveFormSettingsAction: {
    gate,
    input: ({ eventId }) => ({ eventId, version: 1, introduction: "Dear guests", isNoteOffered: true }),
  },
  addMealAction: {
    gate,
    input: ({ eventId, event }) => ({ eventId, sessionId: event.sessionId, name: "Risotto" }),
    foreign,
  },
  updateMealAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, mealId: await makeMeal(event), name: "Dal" }),
    foreign,
  },
  moveMealAction: {
    gate,
    async input({ eventId, event }) {
      await makeMeal(event, "Soup");
      return { eventId, mealId: await makeMeal(event, "Dal"), direction: "up" };
    },
    foreign,
  },
  deleteMealAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, mealId: await makeMeal(event) }),
    foreign,
  },
  addQuestionAction: {
    gate,
    input: ({ eventId }) => ({ eventId, prompt: "Which song?", kind: "text", scope: "household" }),
  },
  updateQuestionAction: {
    gate,
    input: async ({ eventId, event }) => ({
      eventId,
      questionId: await makeQuestion(event),
      prompt: "Which song?",
      kind: "text",
      scope: "household",
    }),
    foreign,
  },
  moveQuestionAction: {
    gate,
    async input({ eventId, event }) {
      await makeQuestion(event);
      return { eventId, questionId: await makeQuestion(event), direction: "up" };
    },
    foreign,
  },
  deleteQuestionAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, questionId: await makeQuestion(event) }),
    foreign,
  },
  addReminderAction: {
    gate: atEvent("messages.send"),
    input: ({ eventId }) => ({ eventId, kind: "answer", daysBefore: 5, time: "10:00" }),
  },
  planUsualRemindersAction: {
    gate: atEvent("messages.send"),
    input: ({ eventId }) => ({ eventId, kind: "countdown" }),
  },
  changeReminderAction: {
    gate: atEvent("messages.send"),
    input: async ({ eventId, event }) => ({
      eventId,
      reminderId: await makeReminder(event),
      daysBefore: 3,
      time: "09:30",
    }),
    foreign,
  },
  skipReminderAction: {
    gate: atEvent("messages.send"),
    input: async ({ eventId, event }) => ({ eventId, reminderId: await makeReminder(event), isSkipped: true }),
    foreign,
  },
  removeReminderAction: {
    gate: atEvent("messages.send"),
    input: async ({ eventId, event }) => ({ eventId, reminderId: await makeReminder(event) }),
    foreign,
  },
  sendReminderNowAction: {
    gate: atEvent("messages.send"),
    async input({ eventId, event }) {
      const { householdId } = await makeHousehold(event, ["Reminded Guest"]);
      await db.delivery.create({ data: { id: newId(), eventId, householdId, occasion: `invitation:${newId()}` } });
      return { eventId, reminderId: await makeReminder(event) };
    },
    foreign,
  },
  tellOfChangeAction: {
    gate: atEvent("messages.send"),
    async input({ eventId, event }) {
      const { householdId } = await makeHousehold(event, ["Told Guest"]);
      await db.delivery.create({ data: { id: newId(), eventId, householdId, occasion: `invitation:${newId()}` } });
      return { eventId, noticeId: await makeWaitingNotice(event) };
    },
    foreign: "settled",
  },
  dismissChangeAction: {
    gate: atEvent("messages.send"),
    input: async ({ eventId, event }) => ({ eventId, noticeId: await makeWaitingNotice(event) }),
    foreign: "settled",
  },
  sendInvitationsAction: {
    gate: atEvent("messages.send"),
    input: ({ eventId, householdId }) => ({
      eventId,
      key: newId(),
      audience: { kind: "selected", householdIds: [householdId] },
    }),
    // The key is the caller's own invention; of households, only the event's own are written to.
    foreign: { key: "done", "audience.householdIds.0": "nobody" },
  },
  sendTestInvitationAction: { gate: atEvent("messages.send"), input: ({ eventId }) => ({ eventId }) },
};
