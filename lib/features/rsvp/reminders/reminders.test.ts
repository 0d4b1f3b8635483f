import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { everybody, setForm } from "@/lib/testing/rsvp-factories";
import { submitAnswers } from "../answers/mutations/submit-answers";
import { saveFormSettings } from "../form/mutations/save-settings";
import { requestInvitations } from "../invitations/mutations/send-invitations";
import { getSchedule } from "./data/schedule";
import { prepareReminders, sendDueReminders } from "./jobs";
import {
  addReminder,
  changeReminder,
  planUsualReminders,
  removeReminder,
  skipReminder,
} from "./mutations/plan-reminders";
import { sendReminderNow } from "./mutations/send-reminder";

let restore: () => void;
const goTo = (text: string): void => {
  restore();
  const from = new Date(text).getTime();
  restore = setClock(() => new Date(from));
};
beforeEach(() => {
  restore = setClock(() => new Date("2027-01-10T12:00:00Z"));
});
afterEach(async () => {
  restore();
  await db.event.updateMany({ data: { completedAt: new Date("2027-01-01T00:00:00Z") } });
});

const startsAt = new Date("2027-06-12T13:00:00Z");
const endsAt = new Date("2027-06-12T22:00:00Z");

/** An event in June whose guests may answer until the end of March, with invitations sent to two households. */
async function invitedEvent() {
  const event = await makeEvent({ name: "Gala", startsAt, endsAt, timeZone: "Europe/Paris" }, { startsAt, endsAt });
  await setForm(event, { deadline: new Date("2027-03-31T21:59:00Z") });
  const curies = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  const bohrs = await makeHousehold(event, ["Niels Bohr"], { locale: "de" });
  await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
  await makeHousehold(event, ["Late Guest"]);
  return { event, curies, bohrs };
}

const plan = (event: TestEvent, daysBefore: number, kind: "answer" | "countdown" = "answer") =>
  addReminder(event.scope, { eventId: event.eventId, kind, daysBefore, time: 600, note: null });

/** Looks as every minute does, and makes the mails of what it started. */
async function minutePasses(event: TestEvent) {
  const outcome = await sendDueReminders();
  for (const { id } of await db.reminder.findMany({ where: { eventId: event.eventId, sentAt: { not: null } } })) {
    while ((await prepareReminders({ eventId: event.eventId, reminderId: id })).left > 0);
  }
  return outcome;
}
const mailsOf = async (event: TestEvent, template = "rsvp.reminder") =>
  db.mailMessage.findMany({ where: { eventId: event.eventId, template }, orderBy: { toAddress: "asc" } });
const statesOf = async (event: TestEvent) =>
  (await getSchedule(event.scope)).reminders.map(({ daysBefore, state }) => `${daysBefore}: ${state}`);

describe("a reminder before the deadline", () => {
  test("goes out at its minute, once, to who was invited and owes an answer; who answered is left in peace", async () => {
    const { event, curies, bohrs } = await invitedEvent();
    await plan(event, 7);
    await plan(event, 2);
    expect(await getSchedule(event.scope)).toMatchObject({
      reminders: [
        { daysBefore: 7, state: "planned", dueAt: "2027-03-24T09:00:00.000Z" },
        { daysBefore: 2, state: "planned", dueAt: "2027-03-29T08:00:00.000Z" },
      ],
      reach: { answer: { households: 2, guests: 3, neverInvited: 1, names: ["Marie Curie", "Niels Bohr"] } },
    });
    goTo("2027-03-24T08:59:59Z");
    await minutePasses(event);
    expect(await mailsOf(event)).toEqual([]);
    goTo("2027-03-24T09:00:00Z");
    await Promise.all([minutePasses(event), minutePasses(event), minutePasses(event)]);
    await minutePasses(event);
    const first = await mailsOf(event);
    expect(first.map(({ subject }) => subject).sort()).toEqual(["Kommt ihr? Gala", "Will you come? Gala"]);
    expect(first[0]?.text).toContain("/r/");

    await submitAnswers(curies.scope, everybody(curies, event.sessionId, "accepted"));
    goTo("2027-03-29T08:00:30Z");
    await minutePasses(event);
    const [, , third, fourth] = (await mailsOf(event)).sort((a, b) => a.id.localeCompare(b.id));
    const bohrAddress = await db.household.findUniqueOrThrow({ where: { id: bohrs.householdId } });
    expect([third?.toAddress, fourth]).toEqual([bohrAddress.email, undefined]);
    expect(await statesOf(event)).toEqual(["7: sending", "2: sending"]);
    await db.mailMessage.updateMany({
      where: { eventId: event.eventId },
      data: { status: "sent", sentAt: now(), transport: "mailbox" },
    });
    expect((await getSchedule(event.scope)).reminders).toMatchObject([
      { state: "sent", sent: 2, sentAt: "2027-03-24T09:00:00.000Z" },
      { state: "sent", sent: 1 },
    ]);
  });

  test("who answers between the start and the making of the mails gets none", async () => {
    const { event, curies, bohrs } = await invitedEvent();
    await plan(event, 7);
    goTo("2027-03-24T09:00:00Z");
    expect(await sendDueReminders()).toMatchObject({ started: 1 });
    await submitAnswers(curies.scope, everybody(curies, event.sessionId, "declined"));
    await submitAnswers(bohrs.scope, everybody(bohrs, event.sessionId, "accepted"));
    await minutePasses(event);
    expect(await mailsOf(event)).toEqual([]);
    expect((await getSchedule(event.scope)).reminders).toMatchObject([{ state: "sent", total: 0 }]);
  });

  test("moving the deadline moves it; what that puts into the past is missed, not sent unasked", async () => {
    const { event } = await invitedEvent();
    await plan(event, 7);
    const save = (deadline: string, version: number) =>
      saveFormSettings(event.scope, {
        ...{ eventId: event.eventId, version, deadline, introduction: null },
        ...{ isTentativeOffered: false, isDietaryAsked: true, isNoteOffered: true },
      });
    expect(await save("2027-04-30T23:59", 1)).toMatchObject({ ok: true });
    goTo("2027-03-24T09:00:00Z");
    expect(await sendDueReminders()).toMatchObject({ started: 0 });
    expect((await getSchedule(event.scope)).reminders).toMatchObject([{ dueAt: "2027-04-23T08:00:00.000Z" }]);
    expect(await save("2027-03-26T23:59", 2)).toMatchObject({ ok: true });
    expect(await sendDueReminders()).toMatchObject({ started: 0 });
    expect(await statesOf(event)).toEqual(["7: missed"]);
  });

  test("after a standstill only the latest goes out", async () => {
    const { event } = await invitedEvent();
    await planUsualReminders(event.scope, { kind: "answer" });
    goTo("2027-03-30T09:00:00Z");
    expect(await minutePasses(event)).toEqual({ started: 1, overtaken: 2 });
    expect(await mailsOf(event)).toHaveLength(2);
    expect(await statesOf(event)).toEqual(["14: skipped", "7: skipped", "2: sending"]);
  });

  test.each([
    ["the deadline has passed", { form: { deadline: new Date("2027-03-24T08:00:00Z") } }],
    ["the event is cancelled", { event: { status: "cancelled" as const, cancelledAt: new Date() } }],
    ["it is a sample", { event: { isSample: true } }],
    ["it is archived", { event: { archivedAt: new Date() } }],
  ])("nothing goes out once %s, not even by hand", async (_, change) => {
    const { event } = await invitedEvent();
    await plan(event, 7);
    const reminder = await db.reminder.findFirstOrThrow({ where: { eventId: event.eventId } });
    if ("form" in change) await setForm(event, change.form);
    else await db.event.update({ where: { id: event.eventId }, data: change.event });
    goTo("2027-03-24T09:00:00Z");
    await minutePasses(event);
    expect(await sendReminderNow(event.scope, { reminderId: reminder.id })).toMatchObject({ reason: "closed" });
    expect(await mailsOf(event)).toEqual([]);
    expect(await statesOf(event)).toEqual(["7: closed"]);
  });

  test("an event that is cancelled while the mails are made gets no more of them", async () => {
    const { event } = await invitedEvent();
    await plan(event, 7);
    goTo("2027-03-24T09:00:00Z");
    await sendDueReminders();
    await db.event.update({ where: { id: event.eventId }, data: { status: "cancelled", cancelledAt: now() } });
    await minutePasses(event);
    expect(await mailsOf(event)).toEqual([]);
  });
});

describe("the schedule", () => {
  test("by hand: skipped stays, taken up again goes, sent now is sent once and can be changed no more", async () => {
    const { event } = await invitedEvent();
    await plan(event, 7);
    const { id: reminderId } = await db.reminder.findFirstOrThrow({ where: { eventId: event.eventId } });
    expect(await plan(event, 7)).toMatchObject({ ok: false, reason: "same_day" });
    await skipReminder(event.scope, { reminderId, isSkipped: true });
    goTo("2027-03-24T09:00:00Z");
    expect(await sendDueReminders()).toMatchObject({ started: 0 });
    expect(await statesOf(event)).toEqual(["7: skipped"]);
    const asked = await Promise.all([1, 2, 3].map(() => sendReminderNow(event.scope, { reminderId })));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    await minutePasses(event);
    expect(await mailsOf(event)).toHaveLength(2);
    const change = { eventId: event.eventId, reminderId, daysBefore: 3, time: 600, note: null };
    expect(await changeReminder(event.scope, change)).toMatchObject({ reason: "sent_already" });
    expect(await removeReminder(event.scope, { reminderId })).toMatchObject({ reason: "sent_already" });
  });

  test("another event's reminder is not found", async () => {
    const { event } = await invitedEvent();
    const other = await makeEvent();
    await plan(event, 7);
    const { id: reminderId } = await db.reminder.findFirstOrThrow({ where: { eventId: event.eventId } });
    await expect(sendReminderNow(other.scope, { reminderId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(skipReminder(other.scope, { reminderId, isSkipped: true })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(removeReminder(other.scope, { reminderId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await getSchedule(other.scope)).reminders).toEqual([]);
  });
});

test("a countdown tells who comes what they come to, in words of the days that are left, until it begins", async () => {
  const { event, curies, bohrs } = await invitedEvent();
  await plan(event, 1, "countdown");
  await submitAnswers(curies.scope, everybody(curies, event.sessionId, "accepted"));
  await submitAnswers(bohrs.scope, everybody(bohrs, event.sessionId, "declined"));
  goTo("2027-06-11T08:00:00Z");
  await minutePasses(event);
  const mails = await mailsOf(event, "rsvp.countdown");
  expect(mails.map(({ subject }) => subject)).toEqual(["It is tomorrow: Gala"]);
  expect(mails[0]?.text).toContain("Dinner");
  expect(mails[0]?.html).toMatch(/\/r\/[\w.-]+\/calendar/);
  await plan(event, 0, "countdown");
  goTo("2027-06-12T13:00:00Z");
  await minutePasses(event);
  expect(await mailsOf(event, "rsvp.countdown")).toHaveLength(1);
});
