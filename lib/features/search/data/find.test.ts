import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import {
  makeEvent,
  makeHousehold,
  makeMember,
  makeOrganization,
  makeUser,
  orgScopeFor,
  type TestEvent,
} from "@/lib/testing/factories";
import { makeStaff } from "@/lib/testing/notification-factories";
import { searchQuerySchema } from "../schema";
import { getPresentEvent } from "./events";
import { findEverywhere, findRecent } from "./find";

const asked = (q: string, event?: string) => searchQuerySchema.parse({ q, event });

async function stage() {
  const organization = await makeOrganization();
  const gala = await makeEvent({ name: "Gala of José" }, {}, organization);
  const ball = await makeEvent({ name: "Harbour Ball" }, {}, organization);
  const foreign = await makeEvent({ name: "Harbour Gala" });
  const home = await makeHousehold(gala, ["Zoë Ångström", "Max Müller"], { name: "The Ångströms" });
  await makeHousehold(ball, ["Zoë Zimmer"], { name: "Zimmer" });
  await makeHousehold(foreign, ["Zoë Foreign"], { name: "Foreign" });
  return { organization, gala, ball, foreign, home };
}

const labels = async (...args: Parameters<typeof findEverywhere>): Promise<string[]> =>
  (await findEverywhere(...args)).map(({ kind, label }) => `${kind}: ${label}`);

async function staffScope(event: TestEvent, role: "coordinator" | "door") {
  const user = await makeUser();
  await makeStaff(event, user, role);
  return orgScopeFor(event.organizationId, user, null);
}

test("events, guests and households by a part of their name, whatever the accents and small slips", async () => {
  const { organization } = await stage();
  const { scope } = organization;
  expect(await labels(scope, asked("jose"))).toEqual(["event: Gala of José"]);
  expect(await labels(scope, asked("ÅNGSTROM"))).toEqual([
    "guest: Zoë Ångström",
    "guest: Max Müller",
    "household: The Ångströms",
  ]);
  expect(await labels(scope, asked("angstrom zoe"))).toEqual(["guest: Zoë Ångström"]);
  expect(await labels(scope, asked("muler"))).toContain("guest: Max Müller");
  expect(await labels(scope, asked("harbuor"))).toEqual(["event: Harbour Ball"]);
  expect(await labels(scope, asked("zi"))).toEqual(["guest: Zoë Zimmer", "household: Zimmer"]);
  for (const nothing of ["", "%", "z", "xylophone"]) expect(await labels(scope, asked(nothing))).toEqual([]);
});

test("guests of the open event come first", async () => {
  const { organization, gala, ball } = await stage();
  const first = async (event: TestEvent) => (await labels(organization.scope, asked("zoe", event.eventId)))[0];
  expect(await first(gala)).toBe("guest: Zoë Ångström");
  expect(await first(ball)).toBe("guest: Zoë Zimmer");
});

test("nobody finds what they may not read: another organization's, another event's, guests at the door", async () => {
  const { organization, gala, ball, foreign, home } = await stage();
  const { organizationId } = organization;
  expect((await labels(organization.scope, asked("zoe"))).join()).not.toContain("Foreign");
  expect(await labels(await staffScope(gala, "door"), asked("zoe"))).toEqual([]);
  expect(await labels(await staffScope(gala, "door"), asked("gala"))).toEqual(["event: Gala of José"]);
  expect(await labels(await staffScope(gala, "coordinator"), asked("zoe"))).toEqual(["guest: Zoë Ångström"]);
  // An assistant sees every event, and the guests of none whose team they are not on.
  const assistant = await makeMember(organizationId, "assistant");
  expect(await labels(assistant.scope, asked("zoe"))).toEqual([]);
  expect(await labels(assistant.scope, asked("harbour"))).toEqual(["event: Harbour Ball"]);
  await makeStaff(ball, assistant.user, "coordinator");
  expect(await labels(assistant.scope, asked("zoe"))).toEqual(["guest: Zoë Zimmer"]);
  // A permission taken back from one person on one event.
  await db.eventStaff.updateMany({ where: { userId: assistant.user.userId }, data: { revokes: ["guests.read"] } });
  expect(await labels(assistant.scope, asked("zoe"))).toEqual([]);

  const keys = [
    `event:${gala.eventId}`,
    `event:${foreign.eventId}`,
    `guest:${gala.eventId}:${home.guestIds[0]}`,
    `household:${gala.eventId}:${home.householdId}`,
  ];
  const recent = async (scope: Parameters<typeof findRecent>[0]) =>
    (await findRecent(scope, keys)).map(({ kind }) => kind);
  expect(await recent(organization.scope)).toEqual(["event", "guest", "household"]);
  expect(await recent(await staffScope(gala, "door"))).toEqual(["event"]);
  expect(await recent(await staffScope(ball, "coordinator"))).toEqual([]);
  expect(await recent(foreign.orgScope)).toEqual(["event"]);
});

test("removed guests are not found, and an e-mail address finds its guest without being shown", async () => {
  const { organization, gala, home } = await stage();
  const [zoe = "", max = ""] = home.guestIds;
  await db.guest.update({ where: { id: zoe }, data: { deletedAt: new Date() } });
  await db.guest.update({ where: { id: max }, data: { searchText: "max muller max@muller.example" } });
  expect(await labels(organization.scope, asked("angstrom"))).toEqual([]);
  const found = await findEverywhere(organization.scope, asked("max@muller"));
  expect(found.map(({ label }) => label)).toEqual(["Max Müller"]);
  expect(JSON.stringify(found)).not.toContain("@");
  expect(await findRecent(organization.scope, [`guest:${gala.eventId}:${zoe}`])).toEqual([]);
});

test("the open event is told with what one may do there, and to nobody else", async () => {
  const { organization, gala, foreign } = await stage();
  expect(await getPresentEvent(organization.scope, gala.eventId)).toMatchObject({ name: "Gala of José" });
  expect(await getPresentEvent(organization.scope, foreign.eventId)).toBeNull();
  expect(await getPresentEvent(organization.scope, newId())).toBeNull();
  const door = await getPresentEvent(await staffScope(gala, "door"), gala.eventId);
  expect([door?.can("event.read"), door?.can("guests.read")]).toEqual([true, false]);
});
