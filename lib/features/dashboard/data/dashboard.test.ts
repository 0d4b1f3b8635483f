import { describe, expect, test } from "vitest";
import { applyChanges } from "@/lib/features/seating/mutations/apply-changes";
import type { Permission } from "@/lib/platform/access/permissions";
import type { OrgScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, makeMember, makeOrganization, makeUser, orgScopeFor } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { findNext, listCalendar } from "../calendar/data";
import { snoozeAttention, wakeAttention } from "../mutations/snooze";
import { listRecentActivity } from "./activity";
import { getFrame } from "./frame";
import { countTeamInvitations, listSnoozes } from "./snoozes";
import { sumAll, sumUpcoming } from "./totals";
import { listTrend } from "./trend";
import { listUpcoming } from "./upcoming";

type Role = "lead_planner" | "assistant" | "coordinator" | "door";

/** Two events of one organization, with somebody on the staff of the first alone. */
async function twoEvents(role: Role, overrides: { grants?: Permission[]; revokes?: Permission[] } = {}) {
  const organization = await makeOrganization();
  const first = await makeEvent({ name: "First" }, { capacity: 2 }, organization);
  const second = await makeEvent({ name: "Second" }, {}, organization);
  const user = await makeUser();
  await db.eventStaff.create({
    data: {
      id: newId(),
      organizationId: organization.organizationId,
      eventId: first.eventId,
      userId: user.userId,
      role,
      grants: overrides.grants ?? [],
      revokes: overrides.revokes ?? [],
    },
  });
  const scope = orgScopeFor(organization.organizationId, user, null);
  return { organization, first, second, user, scope };
}

const always = { from: new Date("2000-01-01"), to: new Date("2200-01-01"), kinds: [], eventId: null };

describe("events ahead", () => {
  test("guests are counted as the guest list counts them, with what stands in their way", async () => {
    const event = await makeEvent({ name: "Gala", summary: "Dance.", venueName: "Hall" }, { capacity: 3 });
    const couple = await makeHousehold(event, ["Ada One", "Bea Two"]);
    const family = await makeHousehold(event, ["Cleo Three", "Dan Four", "Eve Five"]);
    await answerFor(event, couple.guestIds, "accepted");
    await answerFor(event, family.guestIds.slice(0, 1), "declined");
    await db.delivery.create({
      data: { id: newId(), eventId: event.eventId, householdId: couple.householdId, occasion: "invitation:one" },
    });
    const [found] = await listUpcoming(event.orgScope);
    expect(found).toMatchObject({
      name: "Gala",
      place: "Hall",
      details: { hasPlace: true, hasSummary: true, isPageServed: true, sessions: 1 },
      answers: { guests: 5, accepted: 2, declined: 1, tentative: 0, waiting: 2, households: 2, notInvited: 1 },
    });
    expect(found?.answers?.tight).toEqual([
      { sessionId: event.sessionId, name: "Dinner", capacity: 3, accepted: 2, open: 2 },
    ]);
  });

  test("who is seated of those who come is counted in the layout that counts, for who may see the seating", async () => {
    const organization = await makeOrganization();
    const event = await makeEvent({ name: "Gala" }, {}, organization);
    const other = await makeEvent({ name: "Lunch" }, {}, organization);
    const { guestIds } = await makeHousehold(event, ["Ada One", "Bea Two", "Cleo Three"]);
    await answerFor(event, guestIds.slice(0, 2), "accepted");
    const { layoutId, seatIds } = await makeLayout(event, { tables: 1, seats: 4 });
    // One who comes, and one who has not answered.
    const changes = [seating(guestIds[0] ?? "", seatIds[0] ?? ""), seating(guestIds[2] ?? "", seatIds[1] ?? "")];
    expect(await applyChanges(event.scope, layoutId, { since: 1, changes })).toMatchObject({ ok: true });
    const seatingOf = async (scope: OrgScope) =>
      new Map((await listUpcoming(scope)).map((each) => [each.id, each.seating]));
    const found = await seatingOf(organization.scope);
    expect(found.get(event.eventId)).toMatchObject({ layoutId, seated: 1, accepted: 2, seats: 4 });
    expect(found.get(other.eventId)).toBeNull();
    const { first, scope } = await twoEvents("lead_planner", { revokes: ["seating.read"] });
    await makeLayout(first);
    expect((await seatingOf(scope)).get(first.eventId)).toBeNull();
  });

  test("what is over, cancelled, archived or another organization's is left out", async () => {
    const organization = await makeOrganization();
    await makeEvent({ status: "cancelled" }, {}, organization);
    await makeEvent({ archivedAt: new Date() }, {}, organization);
    await makeEvent({ startsAt: new Date("2020-01-01"), endsAt: new Date("2020-01-02") }, {}, organization);
    await makeEvent();
    expect(await listUpcoming(organization.scope)).toEqual([]);
  });

  test.each<[Role, { grants?: Permission[]; revokes?: Permission[] }, boolean, boolean]>([
    ["lead_planner", {}, true, true],
    ["assistant", {}, true, true],
    ["coordinator", {}, true, false],
    ["door", {}, false, false],
    ["door", { grants: ["guests.read"] }, true, false],
    ["lead_planner", { revokes: ["guests.read"] }, false, true],
  ])("%s with %j sees their event alone; its numbers: %s, its readiness: %s", async (role, over, reads, updates) => {
    const { first, scope } = await twoEvents(role, over);
    await makeHousehold(first);
    const events = await listUpcoming(scope);
    expect(events.map(({ name }) => name)).toEqual(["First"]);
    expect([events[0]?.answers !== null, events[0]?.details !== null]).toEqual([reads, updates]);
    expect((await getFrame(scope)).readsGuests).toBe(reads);
  });

  test("an assistant of the organization sees every event, and numbers only where on staff", async () => {
    const { organization, user, first } = await twoEvents("assistant");
    await db.membership.create({
      data: { id: newId(), organizationId: organization.organizationId, userId: user.userId, role: "assistant" },
    });
    const events = await listUpcoming(orgScopeFor(organization.organizationId, user, "assistant"));
    expect(events.map(({ id, answers }) => [id === first.eventId, answers !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe("what they add up to", () => {
  test("is the same whether it is added up from the list or by the database", async () => {
    const organization = await makeOrganization();
    const one = await makeEvent({ name: "One" }, {}, organization);
    const other = await makeEvent({ name: "Other" }, {}, organization);
    await makeEvent({ name: "Sample", isSample: true }, {}, organization);
    const home = await makeHousehold(one, ["Ada One", "Bea Two", "Cleo Three"]);
    await makeHousehold(other, ["Dan Four"]);
    await answerFor(one, home.guestIds.slice(0, 1), "accepted");
    await answerFor(one, home.guestIds.slice(1, 2), "tentative");
    await answerFor(one, home.guestIds.slice(2), "declined");
    const listed = await sumUpcoming(organization.scope, await listUpcoming(organization.scope));
    expect(listed).toEqual({
      totals: { events: 2, guests: 4, accepted: 1, tentative: 1, declined: 1, waiting: 1 },
      ahead: 3,
    });
    expect(await sumAll(organization.scope)).toEqual(listed);
    const { scope: atTheDoor } = await twoEvents("door");
    expect(await sumAll(atTheDoor)).toMatchObject({ totals: { events: 1, guests: 0 }, ahead: 1 });
  });

  test("does not stop at the events that are listed", async () => {
    const organization = await makeOrganization();
    const last = await makeEvent(
      { name: "Last", startsAt: new Date("2190-01-01"), endsAt: new Date("2190-01-02") },
      {},
      organization,
    );
    await makeHousehold(last, ["Ada One", "Bea Two"]);
    const { id, slug: _slug, searchText, ...row } = await db.event.findUniqueOrThrow({ where: { id: last.eventId } });
    const nearer = { ...row, startsAt: new Date("2180-01-01"), endsAt: new Date("2180-01-02") };
    await db.event.createMany({
      data: Array.from({ length: 204 }, () => ({ ...nearer, id: newId(), slug: newId(), searchText })),
    });
    const listed = await listUpcoming(organization.scope);
    expect(listed.some((event) => event.id === id)).toBe(false);
    expect(await sumUpcoming(organization.scope, listed)).toMatchObject({
      totals: { events: 205, guests: 2 },
      ahead: 205,
    });
  });
});

describe("activity and trend", () => {
  test("are of the events whose guests one may read, newest first", async () => {
    const { organization, first, second, scope } = await twoEvents("coordinator");
    const entry = (eventId: string, action: string, createdAt: Date) =>
      db.auditEntry.create({
        data: {
          id: newId(),
          organizationId: organization.organizationId,
          eventId,
          actorKind: "user",
          actorName: "Ada",
          action,
          subjectKind: "event",
          createdAt,
        },
      });
    await entry(first.eventId, "event.confirmed", new Date("2027-01-01"));
    await entry(second.eventId, "event.created", new Date("2027-01-02"));
    expect((await listRecentActivity(organization.scope, 5)).map(({ text }) => text)).toEqual([
      "created the event",
      "confirmed the event",
    ]);
    expect((await listRecentActivity(scope, 5)).map(({ eventId }) => eventId)).toEqual([first.eventId]);
    const door = await twoEvents("door");
    expect(await listRecentActivity(door.scope, 5)).toEqual([]);
  });

  test("a guest counts once a week, as coming when they said yes to anything; samples are left out", async () => {
    const organization = await makeOrganization();
    const real = await makeEvent({}, {}, organization);
    const sample = await makeEvent({ isSample: true }, {}, organization);
    for (const event of [real, sample]) {
      const home = await makeHousehold(event, ["Ada One", "Bea Two"]);
      const [ada = "", bea = ""] = home.guestIds;
      await db.answerRevision.createMany({
        data: [
          { guestId: ada, status: "declined" as const },
          { guestId: ada, status: "accepted" as const },
          { guestId: bea, status: "declined" as const },
        ].map((row) => ({ ...row, id: newId(), eventId: event.eventId, sessionId: event.sessionId, actor: "guest" })),
      });
    }
    const weeks = await listTrend(organization.scope, "Europe/Paris", false);
    expect(weeks.length).toBe(8);
    expect(weeks.at(-1)).toMatchObject({ accepted: 1, declined: 1 });
    expect((await listTrend(organization.scope, "Europe/Paris", true)).at(-1)).toMatchObject({ accepted: 2 });
  });
});

describe("putting off", () => {
  test("is one's own, for a while, and can be taken back", async () => {
    const organization = await makeOrganization();
    const event = await makeEvent({}, {}, organization);
    const colleague = await makeMember(organization.organizationId, "planner");
    await snoozeAttention(event.scope, { eventId: event.eventId, kind: "deadline", length: "day" });
    await snoozeAttention(event.scope, { eventId: event.eventId, kind: "deadline", length: "week" });
    expect(await listSnoozes(organization.scope)).toEqual([{ eventId: event.eventId, kind: "deadline" }]);
    expect(await listSnoozes(colleague.scope)).toEqual([]);
    await wakeAttention(colleague.scope);
    expect(await listSnoozes(organization.scope)).toHaveLength(1);
    await wakeAttention(organization.scope);
    expect(await listSnoozes(organization.scope)).toEqual([]);
  });

  test("only who manages members hears of invitations to the team", async () => {
    const { organizationId, owner, scope } = await makeOrganization();
    const base = { organizationId, role: "planner" as const, invitedById: owner.userId };
    for (const days of [1, -1]) {
      const expiresAt = new Date(Date.now() + days * 86_400_000);
      await db.invitation.create({
        data: { ...base, id: newId(), email: `new${days}@example.test`, tokenHash: newId(), expiresAt },
      });
    }
    const planner = await makeMember(organizationId, "planner");
    expect(await countTeamInvitations(scope)).toEqual({ open: 1, expired: 1 });
    expect(await countTeamInvitations(planner.scope)).toEqual({ open: 0, expired: 0 });
  });
});

describe("the calendar", () => {
  test("holds events, sessions and deadlines that touch its days, in order", async () => {
    const event = await makeEvent(
      { name: "Gala", startsAt: new Date("2031-06-14T13:00Z"), endsAt: new Date("2031-06-14T22:00Z") },
      {
        startsAt: new Date("2031-06-14T17:00Z"),
        endsAt: new Date("2031-06-14T20:00Z"),
      },
    );
    await db.rsvpForm.update({ where: { eventId: event.eventId }, data: { deadline: new Date("2031-05-01T21:59Z") } });
    const { items } = await listCalendar(event.orgScope, always);
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ["deadline", "Answers due"],
      ["event", "Gala"],
      ["session", "Dinner"],
    ]);
    const day = { from: new Date("2031-06-14T18:00Z"), to: new Date("2031-06-14T19:00Z") };
    const during = await listCalendar(event.orgScope, { ...always, ...day, kinds: ["session", "deadline"] });
    expect(during.items.map(({ kind }) => kind)).toEqual(["session"]);
    const before = { from: new Date("2031-06-14T00:00Z"), to: new Date("2031-06-14T13:00Z") };
    expect((await listCalendar(event.orgScope, { ...always, ...before })).items).toEqual([]);
    expect(await findNext(event.orgScope, { ...always, ...before })).toEqual(new Date("2031-06-14T13:00Z"));
    expect(await findNext(event.orgScope, { ...always, ...before, kinds: ["session"] })).toEqual(
      new Date("2031-06-14T17:00Z"),
    );
    expect(await findNext(event.orgScope, { ...always, ...before, kinds: ["session"], eventId: newId() })).toBeNull();
    expect(await findNext(event.orgScope, always)).toBeNull();
  });

  test("shows a door person their event without its deadline, and nobody another organization's", async () => {
    const { first, second, scope } = await twoEvents("door");
    await db.rsvpForm.updateMany({
      where: { eventId: { in: [first.eventId, second.eventId] } },
      data: { deadline: new Date() },
    });
    const { items } = await listCalendar(scope, always);
    expect(items.map(({ kind, event }) => [kind, event.id])).toEqual([
      ["event", first.eventId],
      ["session", first.eventId],
    ]);
    const stranger = await makeOrganization();
    const narrowed = { ...always, eventId: first.eventId };
    expect((await listCalendar(stranger.scope, narrowed)).items).toEqual([]);
  });
});
