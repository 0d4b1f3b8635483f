import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeState } from "@/lib/features/events/mutations/change-state";
import { deleteEvent } from "@/lib/features/events/mutations/delete-event";
import { getBell } from "@/lib/features/notifications/data/list";
import { addStaff } from "@/lib/features/organizations/staff/mutations/add-staff";
import { submitAnswers, submitOnBehalf } from "@/lib/features/rsvp/answers/mutations/submit-answers";
import { requestInvitations } from "@/lib/features/rsvp/invitations/mutations/send-invitations";
import { releaseSeatsOf } from "@/lib/features/seating/jobs";
import { applyChanges } from "@/lib/features/seating/mutations/apply-changes";
import type { UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type LiveHub, startHub } from "@/lib/platform/live/hub";
import type { LiveHint } from "@/lib/platform/live/names";
import { makeEvent, makeHousehold, makeMember, makeUser } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { drain, forgetJobs, runsOf, sendTo, serveFunctions, type TestApp } from "@/lib/testing/jobs";
import { makeStaff } from "@/lib/testing/notification-factories";
import { everybody } from "@/lib/testing/rsvp-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { inngest } from "../client";
import { keepNotifications } from "./notifications";

let app: TestApp;
let hub: LiveHub;
const heard: LiveHint[] = [];

beforeAll(async () => {
  app = await serveFunctions(inngest, [keepNotifications]);
  hub = startHub();
  hub.subscribe({ onHint: (hint) => heard.push(hint), onResync: () => undefined });
});
afterAll(async () => {
  await app.stop();
  await hub.stop();
});
beforeEach(forgetJobs);

/** Hands everything that was raised to the function, as the relay does, and lets it work; a step may run again. */
async function tell(again: "once" | "twice" = "twice"): Promise<void> {
  const events = await db.outboxEvent.findMany({ where: { deliveredAt: null }, orderBy: { createdAt: "asc" } });
  for (const { name, data } of events) {
    if (typeof data === "object" && data !== null) await sendTo(app, name, { ...data });
  }
  await drain(app);
  if (again === "twice") {
    await db.$executeRaw`DELETE FROM job_steps`;
    await db.$executeRaw`UPDATE job_runs SET status = 'running', output = NULL, ended_at = NULL`;
    await db.$executeRaw`
      INSERT INTO job_queue (id, run_id, function_id, kind, step_id, step_name, due_at, rank)
      SELECT gen_random_uuid(), id, function_id, 'call', 'step', 'step', now(), now() FROM job_runs`;
    await drain(app);
  }
  await db.outboxEvent.deleteMany();
}

async function read(user: UserScope): Promise<string[]> {
  const { latest } = await getBell(user);
  return latest.map(({ sentence }) => sentence.map(({ text }) => text).join(""));
}

async function answer(event: Awaited<ReturnType<typeof makeEvent>>, name: string): Promise<void> {
  const home = await makeHousehold(event, [name]);
  const result = await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
  if (!result.ok) throw new Error(result.message);
}

test("answers gather into one sentence for everybody who may read the guests, told twice or once", async () => {
  const event = await makeEvent({ name: "Gala" });
  const { organizationId } = event;
  const planner = (await makeMember(organizationId, "planner")).user;
  const assistant = (await makeMember(organizationId, "assistant")).user;
  const [door, coordinator, stranger] = [await makeUser(), await makeUser(), (await makeEvent()).owner];
  await makeStaff(event, door, "door");
  await makeStaff(event, coordinator, "coordinator");

  await answer(event, "Marie Curie");
  await tell();
  expect(await read(planner)).toEqual(["Marie Curie answered for Gala."]);
  await answer(event, "Niels Bohr");
  await answer(event, "Lise Meitner");
  await tell();
  for (const user of [event.owner, planner, coordinator]) {
    expect(await read(user)).toEqual([
      expect.stringMatching(/^(Niels Bohr|Lise Meitner) and 2 other households answered for Gala\.$/),
    ]);
  }
  for (const user of [assistant, door, stranger]) expect(await read(user)).toEqual([]);
  expect(heard.some(({ userId, name }) => userId === planner.userId && name === "notifications/list.changed")).toBe(
    true,
  );
  expect(heard.some(({ userId }) => userId === door.userId)).toBe(false);
});

test("a household that answers again counts once; what a planner writes down is no news", async () => {
  const event = await makeEvent({ name: "Gala" });
  const home = await makeHousehold(event, ["Marie Curie"]);
  const say = (status: "accepted" | "declined") => everybody(home, event.sessionId, status);
  await submitAnswers(home.scope, say("accepted"));
  await submitAnswers(home.scope, say("declined"));
  await submitOnBehalf(event.scope, home.householdId, say("accepted"));
  await tell();
  expect(await read(event.owner)).toEqual(["Marie Curie answered for Gala."]);
});

test("what has become full is told once", async () => {
  const event = await makeEvent(
    { name: "Gala", capacity: 2, isCapacityEnforced: true },
    { capacity: 1, name: "Dinner" },
  );
  await answer(event, "Marie Curie");
  await tell();
  expect((await read(event.owner)).sort()).toEqual(["Dinner is full at Gala.", "Marie Curie answered for Gala."]);
});

test("seats that guests gave back are counted together until somebody looks", async () => {
  const event = await makeEvent({ name: "Gala" });
  const { layoutId, seatIds } = await makeLayout(event);
  const { guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  const changes = guestIds.map((guestId, index) => seating(guestId, seatIds[index] ?? ""));
  await applyChanges(event.scope, layoutId, { since: 1, changes });
  for (const guestId of guestIds) {
    await answerFor(event, [guestId], "declined");
    await releaseSeatsOf(event);
    await tell("once");
  }
  expect(await read(event.owner)).toEqual(["2 guests gave seats back in Ballroom at Gala."]);
});

test("nobody is told of their own doing, the others by name", async () => {
  const event = await makeEvent({ name: "Gala" });
  const { user } = await makeMember(event.organizationId, "planner");
  await makeHousehold(event, ["Marie Curie"]);
  await requestInvitations(event.scope, { key: newId(), audience: { kind: "all" } });
  await changeState(event.scope, "cancel", "Storm");
  await tell();
  expect(await read(event.owner)).toEqual([]);
  expect((await read(user)).sort()).toEqual([
    "Ada Planner cancelled Gala.",
    "Ada Planner sent invitations to 1 household for Gala.",
  ]);

  await deleteEvent(event.scope, "Gala");
  await tell();
  expect(await read(user)).toEqual(["Ada Planner deleted Gala."]);
  expect(await read(event.owner)).toEqual([]);
});

test("who is put on a team is told, and nobody else", async () => {
  const event = await makeEvent({ name: "Gala" });
  const { user } = await makeMember(event.organizationId, "assistant");
  await addStaff(event.scope, { userId: user.userId, role: "coordinator" });
  await tell();
  expect(await read(user)).toEqual(["Ada Planner put you on the team of Gala."]);
  expect(await read(event.owner)).toEqual([]);
});

test("an event that is gone by then is no trouble", async () => {
  const event = await makeEvent();
  await answer(event, "Marie Curie");
  const told = await db.outboxEvent.findMany({ where: { name: "rsvp/answer.given" } });
  await db.event.delete({ where: { id: event.eventId } });
  expect(told).toHaveLength(1);
  await tell("once");
  const runs = await runsOf("marquee-notifications");
  expect(runs.map(({ status, output }) => [status, output])).toEqual([["completed", { told: 0 }]]);
});
