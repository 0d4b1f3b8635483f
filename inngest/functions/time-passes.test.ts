import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { sendAnnouncement } from "@/lib/features/announcements/mutations/send";
import { submitAnswers } from "@/lib/features/rsvp/answers/mutations/submit-answers";
import { requestInvitations } from "@/lib/features/rsvp/invitations/mutations/send-invitations";
import { addReminder } from "@/lib/features/rsvp/reminders/mutations/plan-reminders";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeAnnouncement } from "@/lib/testing/announcement-factories";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { drain, forgetJobs, runsOf, sendTo, serveFunctions, type TestApp } from "@/lib/testing/jobs";
import { letEverybodySleepIn } from "@/lib/testing/notification-factories";
import { everybody, setForm } from "@/lib/testing/rsvp-factories";
import { inngest } from "../client";
import { registerFunctions, runSchedules } from "../local/scheduler";
import { allFunctions } from "./all";

let app: TestApp;
let restore = () => {};

beforeAll(async () => {
  app = await serveFunctions(inngest, allFunctions);
});
afterAll(() => app.stop());
beforeEach(forgetJobs);
afterEach(() => restore());

/** Goes to an instant of the product's time: schedules start what is due, what was raised is handed over, all is done. */
async function goTo(iso: string): Promise<void> {
  restore();
  restore = setClock(() => new Date(iso));
  await runSchedules(app.registry);
  await drain(app);
  for (;;) {
    const raised = await db.outboxEvent.findMany({ where: { deliveredAt: null }, orderBy: { createdAt: "asc" } });
    if (raised.length === 0) return;
    await db.outboxEvent.deleteMany({ where: { id: { in: raised.map(({ id }) => id) } } });
    for (const { name, data } of raised) await sendTo(app, name, { ...Object(data) });
    await drain(app);
  }
}

const mailsTo = async (event: TestEvent, template: string): Promise<string[]> => {
  const where = { eventId: event.eventId, template, status: "sent" as const };
  const mails = await db.mailMessage.findMany({ where, select: { toAddress: true } });
  return mails.map(({ toAddress }) => toAddress).sort();
};

test("months pass: invitations, an answer with its confirmation, one reminder to who is silent, a countdown to who comes", async () => {
  restore = setClock(() => new Date("2027-01-10T12:00:00Z"));
  const [startsAt, endsAt] = [new Date("2027-06-12T13:00:00Z"), new Date("2027-06-12T22:00:00Z")];
  const event = await makeEvent({ name: "Gala", startsAt, endsAt, timeZone: "Europe/Paris" }, { startsAt, endsAt });
  await letEverybodySleepIn();
  await setForm(event, { deadline: new Date("2027-03-31T21:59:00Z") });
  const curies = await makeHousehold(event, ["Marie Curie"], { email: "curie@example.test" });
  await makeHousehold(event, ["Niels Bohr"], { email: "bohr@example.test" });
  await registerFunctions(app.registry);
  const plan = (kind: "answer" | "countdown", daysBefore: number) =>
    addReminder(event.scope, { eventId: event.eventId, kind, daysBefore, time: 600, note: null });
  await plan("answer", 7);
  await plan("countdown", 10);

  await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
  await goTo("2027-01-10T12:00:01Z");
  expect(await mailsTo(event, "rsvp.invitation")).toEqual(["bohr@example.test", "curie@example.test"]);
  await submitAnswers(curies.scope, everybody(curies, event.sessionId, "accepted"));
  await goTo("2027-02-01T09:00:00Z");
  expect(await mailsTo(event, "rsvp.confirmation")).toEqual(["curie@example.test"]);

  // Ten o'clock in Paris, a week before the deadline; the minutes before and after bring nothing.
  await goTo("2027-03-24T08:59:00Z");
  expect(await mailsTo(event, "rsvp.reminder")).toEqual([]);
  await goTo("2027-03-24T09:00:00Z");
  await goTo("2027-03-24T09:01:00Z");
  expect(await mailsTo(event, "rsvp.reminder")).toEqual(["bohr@example.test"]);
  // By then the clocks have gone forward.
  await goTo("2027-06-02T07:59:00Z");
  expect(await mailsTo(event, "rsvp.countdown")).toEqual([]);
  await goTo("2027-06-02T08:00:00Z");
  expect(await mailsTo(event, "rsvp.countdown")).toEqual(["curie@example.test"]);
  expect(await db.jobRun.findMany({ where: { status: { not: "completed" } } })).toEqual([]);
});

test("an announcement waits for as long as it can be taken back, then reaches everybody and is closed", async () => {
  restore = setClock(() => new Date("2027-01-10T12:00:00Z"));
  const startsAt = new Date("2027-06-12T13:00:00Z");
  const event = await makeEvent({ startsAt, endsAt: new Date("2027-06-12T22:00:00Z") });
  await letEverybodySleepIn();
  for (const name of ["curie", "bohr", "hahn"]) await makeHousehold(event, [name], { email: `${name}@example.test` });
  await registerFunctions(app.registry);
  const announcementId = await makeAnnouncement(event);
  await sendAnnouncement(event.scope, { announcementId, version: 1, key: newId(), people: 3 });
  await goTo("2027-01-10T12:00:01Z");
  expect(await runsOf("marquee-announcements-send")).toMatchObject([{ status: "running" }]);
  expect(await db.mailMessage.count({ where: { mailingId: announcementId } })).toBe(0);
  await goTo("2027-01-10T12:01:00Z");
  expect(await mailsTo(event, "announcements.announcement")).toEqual(
    ["bohr", "curie", "hahn"].map((name) => `${name}@example.test`),
  );
  expect(await db.announcement.findUniqueOrThrow({ where: { id: announcementId } })).toMatchObject({ status: "sent" });
});

test("who plans is told in the app at once, and by mail at their own morning, once", async () => {
  restore = setClock(() => new Date("2027-01-10T12:00:00Z"));
  const [startsAt, endsAt] = [new Date("2027-06-12T13:00:00Z"), new Date("2027-06-12T22:00:00Z")];
  const event = await makeEvent({ startsAt, endsAt }, { startsAt, endsAt });
  const { userId, email } = event.owner;
  await letEverybodySleepIn();
  await db.user.update({ where: { id: userId }, data: { timeZone: "America/Los_Angeles" } });
  await db.morningDigest.update({ where: { userId }, data: { isOn: true, minuteOfDay: 8 * 60 } });
  await db.notificationPreference.create({ data: { userId, kind: "answers_given", way: "digest" } });
  await setForm(event, {});
  const home = await makeHousehold(event, ["Marie Curie"]);
  await registerFunctions(app.registry);
  await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
  await goTo("2027-01-10T12:05:00Z");
  expect(await db.notification.findMany({ where: { userId } })).toMatchObject([{ kind: "answers_given" }]);
  const mornings = () => db.mailMessage.count({ where: { toAddress: email, template: "notifications.morning" } });
  await goTo("2027-01-10T15:55:00Z");
  expect(await mornings()).toBe(0);
  await goTo("2027-01-10T16:00:00Z");
  await goTo("2027-01-10T16:05:00Z");
  expect(await mornings()).toBe(1);
});
