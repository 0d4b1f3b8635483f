import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { acceptFor, deliverTo } from "@/lib/testing/events-factories";
import { eventScopeFor, makeEvent, makeHousehold, makeOrganization, makeUser } from "@/lib/testing/factories";
import { getOverview } from "./data";

test("each guest is counted once by how they stand; removed ones not at all", async () => {
  const event = await makeEvent();
  const { eventId } = event;
  const brunch = newId();
  const { startsAt, endsAt } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  await db.session.create({ data: { id: brunch, eventId, name: "Brunch", startsAt, endsAt, position: 1 } });
  const home = await makeHousehold(event, ["A A", "B B", "C C", "D D", "E E", "F F"]);
  await makeHousehold(event, ["G G"]);
  const [both = "", maybe = "", no = "", half = "", , gone = ""] = home.guestIds;
  const say = (guestId: string, sessionId: string, status: "declined" | "tentative") =>
    db.answer.create({ data: { eventId, guestId, sessionId, status } });
  await acceptFor(event, [both], [event.sessionId]);
  await say(both, brunch, "declined");
  await say(maybe, brunch, "tentative");
  await say(no, brunch, "declined");
  await say(no, event.sessionId, "declined");
  await say(half, brunch, "declined");
  await db.guest.update({ where: { id: gone }, data: { deletedAt: new Date() } });
  await db.sessionInvite.deleteMany({ where: { guest: { firstName: "G" }, eventId } });
  await deliverTo(event, home, newId());
  const overview = await getOverview(event.scope);
  expect(overview.guests?.answers).toEqual({ accepted: 1, tentative: 1, declined: 1, waiting: 2, notAsked: 1 });
  expect(overview).toMatchObject({ guestCount: 6, acceptedCount: 1, status: "confirmed" });
  expect(overview.guests).toMatchObject({ households: 2, invitedHouseholds: 1 });
  expect(overview.sessions.map((session) => [session.name, session.invitedCount])).toEqual([
    ["Dinner", 5],
    ["Brunch", 5],
  ]);
});

test("an empty event says what to do first, to those who may do it", async () => {
  const event = await makeEvent({ status: "planning" });
  const owner = await getOverview(event.scope);
  expect(owner.nextSteps.map((step) => step.key)).toEqual(["guests", "venue", "confirm"]);
  expect(owner.milestone?.label).toBe("The event begins");
  const door = eventScopeFor(event, await makeUser(), {
    membership: null,
    staff: { role: "door", grants: [], revokes: [] },
  });
  const seen = await getOverview(door);
  expect(seen).toMatchObject({ nextSteps: [], guests: null });
});

test("another organization's scope reads nothing", async () => {
  const event = await makeEvent();
  const { organizationId, owner } = await makeOrganization();
  const scope = eventScopeFor({ organizationId, eventId: event.eventId }, owner, { membership: "owner", staff: null });
  await expect(getOverview(scope)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
