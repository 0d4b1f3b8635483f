import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { newId } from "@/lib/platform/ids";
import { acceptFor, countersOf } from "@/lib/testing/events-factories";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { listSessions } from "../data";
import { createSessionSchema, updateSessionSchema } from "../schema";
import { deleteSession } from "./delete-session";
import { inviteToSession } from "./invite-to-session";
import { inviteNewGuests, setSessionInvites } from "./invites";
import { createSession, updateSession } from "./save-session";

const paris = {
  startsAt: new Date("2027-06-12T13:00:00Z"),
  endsAt: new Date("2027-06-12T21:00:00Z"),
  timeZone: "Europe/Paris",
};
const times = { startsAt: paris.startsAt, endsAt: paris.endsAt };
const makeParis = (): Promise<TestEvent> => makeEvent(paris, times);

const typed = (event: TestEvent, change: Record<string, string> = {}) => ({
  eventId: event.eventId,
  kind: "brunch",
  name: "Brunch",
  startsAt: "2027-06-13T11:00",
  endsAt: "2027-06-13T14:00",
  invitesAll: "on",
  ...change,
});

async function add(event: TestEvent, change: Record<string, string> = {}): Promise<string> {
  const outcome = await createSession(event.scope, createSessionSchema.parse(typed(event, change)));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.sessionId;
}

const invitesOf = (sessionId: string) => db.sessionInvite.count({ where: { sessionId } });

test("a session that invites all asks who is on the list now and who comes onto it later", async () => {
  const event = await makeParis();
  const home = await makeHousehold(event);
  const brunch = await add(event);
  const talk = await add(event, { name: "Talk", invitesAll: "" });
  expect(await invitesOf(brunch)).toBe(2);
  expect(await invitesOf(talk)).toBe(0);
  const [guest] = await db.guest.findMany({ where: { householdId: home.householdId } });
  if (!guest) throw new Error("no guest");
  const late = { ...guest, id: newId(), firstName: "Irène" };
  await inTransaction(async (tx) => {
    await tx.guest.create({ data: late });
    await inviteNewGuests(tx, event, [late.id]);
  });
  expect(await invitesOf(brunch)).toBe(3);
  expect(await invitesOf(talk)).toBe(0);
});

test("a guest and a session that are made at the same moment do not miss each other", async () => {
  const event = await makeParis();
  const home = await makeHousehold(event, ["Marie Curie"]);
  const [guest] = await db.guest.findMany({ where: { householdId: home.householdId } });
  if (!guest) throw new Error("no guest");
  const guests = Array.from({ length: 10 }, (_, index) => ({ ...guest, id: newId(), firstName: `Guest ${index}` }));
  await Promise.all([
    ...guests.map((each) =>
      inTransaction(async (tx) => {
        await tx.guest.create({ data: each });
        await inviteNewGuests(tx, event, [each.id]);
      }),
    ),
    add(event),
    add(event, { name: "Farewell" }),
  ]);
  const { sessions, guestCount } = await listSessions(event.scope);
  expect(guestCount).toBe(11);
  expect(sessions.filter((session) => session.invitedCount === 11).map((session) => session.name)).toEqual(
    expect.arrayContaining(["Brunch", "Farewell"]),
  );
});

test.each([
  [{ startsAt: "2027-06-13T14:00" }, "ends_before_start", "endsAt"],
  [{ startsAt: "2027-02-30T11:00" }, "no_such_day", "startsAt"],
  [{ startsAt: "2027-05-13T11:00" }, "outside_event", "startsAt"],
  [{ endsAt: "2027-06-30T11:00" }, "outside_event", "startsAt"],
] as const)("%j is refused: %s", async (change, reason, field) => {
  const event = await makeParis();
  const outcome = await createSession(event.scope, createSessionSchema.parse(typed(event, change)));
  expect(outcome).toMatchObject({ ok: false, reason, fieldErrors: { [field]: [expect.any(String)] } });
});

test("a capacity below those who have accepted is refused by name and number; the exact one is not", async () => {
  const event = await makeParis();
  const home = await makeHousehold(event, ["A A", "B B", "C C"]);
  const sessionId = await add(event);
  await acceptFor(event, home.guestIds, [sessionId]);
  const save = (capacity: string) =>
    updateSession(event.scope, updateSessionSchema.parse({ ...typed(event, { capacity }), sessionId }));
  expect(await save("2")).toMatchObject({
    ok: false,
    reason: "capacity_below_accepted",
    fieldErrors: { capacity: ["3 guests have accepted “Brunch”, so its capacity cannot go below 3."] },
  });
  expect(await save("3")).toMatchObject({ ok: true });
  expect(await save("")).toMatchObject({ ok: true });
});

test("taking back an accepted invitation gives the places back, and the history keeps it", async () => {
  const event = await makeParis();
  const brunch = await add(event);
  const home = await makeHousehold(event, ["A A", "B B"]);
  const [one = "", two = ""] = home.guestIds;
  await acceptFor(event, [one, two], [event.sessionId]);
  await db.answer.create({ data: { eventId: event.eventId, guestId: one, sessionId: brunch, status: "accepted" } });
  await db.session.update({ where: { id: brunch }, data: { acceptedCount: 1 } });
  const change = { guestIds: [one, two], sessionIds: [event.sessionId], isInvited: false, by: event.scope.actor };
  const removed = await inTransaction((tx) => setSessionInvites(tx, event, change));
  expect(removed).toHaveLength(2);
  // One of them still comes to brunch: only the other frees a place of the event.
  expect(await countersOf(event)).toEqual({ event: 1, sessions: { [event.sessionId]: 0, [brunch]: 1 } });
  const kept = await db.answerRevision.findMany({ where: { eventId: event.eventId } });
  expect(kept.map((each) => [each.status, each.actor, each.userId])).toEqual([
    ["pending", "planner", event.owner.userId],
    ["pending", "planner", event.owner.userId],
  ]);
  const again = await inTransaction((tx) => setSessionInvites(tx, event, change));
  expect(again).toEqual([]);
  const back = await inTransaction((tx) => setSessionInvites(tx, event, { ...change, isInvited: true }));
  expect(back).toHaveLength(2);
});

test("removed guests hold no place: losing their invitation frees none", async () => {
  const event = await makeParis();
  const home = await makeHousehold(event, ["A A", "B B"]);
  const [stays = "", gone = ""] = home.guestIds;
  await acceptFor(event, home.guestIds, [event.sessionId]);
  await db.guest.update({ where: { id: gone }, data: { deletedAt: new Date() } });
  await db.session.update({ where: { id: event.sessionId }, data: { acceptedCount: 1 } });
  await db.event.update({ where: { id: event.eventId }, data: { acceptedCount: 1 } });
  expect(await inviteToSession(event.scope, event.sessionId, "nobody")).toMatchObject({ count: 2 });
  expect(await countersOf(event)).toEqual({ event: 0, sessions: { [event.sessionId]: 0 } });
  expect(await inviteToSession(event.scope, event.sessionId, "everyone")).toMatchObject({ count: 1 });
  expect(await db.sessionInvite.findMany({ where: { sessionId: event.sessionId }, select: { guestId: true } })).toEqual(
    [{ guestId: stays }],
  );
});

test("deleting a session gives its guests' places back to the event; the last one stays", async () => {
  const event = await makeParis();
  const home = await makeHousehold(event, ["A A", "B B"]);
  const brunch = await add(event);
  await acceptFor(event, home.guestIds, [brunch]);
  expect(await deleteSession(event.scope, brunch)).toMatchObject({ ok: true });
  expect(await countersOf(event)).toEqual({ event: 0, sessions: { [event.sessionId]: 0 } });
  expect(await db.answerRevision.count({ where: { sessionId: brunch } })).toBe(2);
  expect(await deleteSession(event.scope, event.sessionId)).toMatchObject({ ok: false, reason: "last_session" });
});

test("two who delete the last two sessions at once leave one", async () => {
  const event = await makeParis();
  const brunch = await add(event);
  const outcomes = await Promise.all([deleteSession(event.scope, brunch), deleteSession(event.scope, event.sessionId)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await db.session.count({ where: { eventId: event.eventId } })).toBe(1);
});

test("ids of another event's sessions and guests reach nothing", async () => {
  const event = await makeParis();
  const foreign = await makeParis();
  const home = await makeHousehold(foreign);
  const change = updateSessionSchema.parse({ ...typed(event), sessionId: foreign.sessionId });
  await expect(updateSession(event.scope, change)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteSession(event.scope, foreign.sessionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(inviteToSession(event.scope, foreign.sessionId, "nobody")).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const isInvited of [true, false]) {
    const by = event.scope.actor;
    const at = { guestIds: home.guestIds, sessionIds: [event.sessionId, foreign.sessionId], isInvited, by };
    expect(await inTransaction((tx) => setSessionInvites(tx, event, at))).toEqual([]);
  }
  expect(await invitesOf(foreign.sessionId)).toBe(2);
  expect(await db.auditEntry.count({ where: { eventId: event.eventId } })).toBe(0);
});
