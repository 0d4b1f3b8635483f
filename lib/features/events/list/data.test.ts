import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { foldText } from "@/lib/platform/text";
import { wallClockOf } from "@/lib/platform/zones";
import { makeEvent, makeHousehold, makeMember, makeOrganization, makeUser, orgScopeFor } from "@/lib/testing/factories";
import { exportEvents, listEvents } from "./data";
import { eventFilterSchema } from "./schema";

const filter = (query: Record<string, string | string[]> = {}) => eventFilterSchema.parse(query);
const day = 86_400_000;
const inDays = (days: number): Date => new Date(Math.floor(Date.now() / day) * day + days * day);

type Organization = Awaited<ReturnType<typeof makeOrganization>>;

const add = (organization: Organization, name: string, startsIn: number, more: object = {}) =>
  makeEvent(
    { name, startsAt: inDays(startsIn), endsAt: inDays(startsIn + 1), searchText: foldText(name), ...more },
    { startsAt: inDays(startsIn), endsAt: inDays(startsIn + 1) },
    organization,
  );

const names = async (organization: Organization, query: Record<string, string | string[]> = {}) =>
  (await listEvents(organization.scope, filter(query))).items.map((event) => event.name);

test("search forgives accents and typing errors, and is no pattern", async () => {
  const organization = await makeOrganization();
  await add(organization, "Mariage de José et Zoë", 10);
  await add(organization, "Autumn gala 100%", 20);
  expect(await names(organization, { q: "JOSÉ" })).toEqual(["Mariage de José et Zoë"]);
  expect(await names(organization, { q: "jose mariage" })).toEqual(["Mariage de José et Zoë"]);
  expect(await names(organization, { q: "autunm" })).toEqual(["Autumn gala 100%"]);
  expect(await names(organization, { q: "100%" })).toEqual(["Autumn gala 100%"]);
  expect(await names(organization, { q: "%" })).toEqual(["Autumn gala 100%"]);
  expect(await names(organization, { q: "xylophone" })).toEqual([]);
});

test("periods, states and kinds follow the clock and the columns; each is counted", async () => {
  const organization = await makeOrganization();
  await add(organization, "Ahead", 30);
  await add(organization, "Now", 0, { startsAt: new Date(Date.now() - 60_000), kind: "conference" });
  await add(organization, "Over", -30);
  await add(organization, "Idea", 60, { status: "planning" });
  await add(organization, "Off", 5, { status: "cancelled" });
  await add(organization, "Ended early", -1, { endsAt: inDays(9), completedAt: inDays(-1) });
  await add(organization, "Put away", 40, { archivedAt: new Date() });
  expect(await names(organization)).toEqual(["Now", "Off", "Ahead", "Idea"]);
  expect(await names(organization, { when: "past" })).toEqual(["Ended early", "Over"]);
  expect(await names(organization, { when: "archived" })).toEqual(["Put away"]);
  expect(await names(organization, { status: "ongoing" })).toEqual(["Now"]);
  expect(await names(organization, { when: "all", status: ["completed", "cancelled"] })).toEqual([
    "Over",
    "Ended early",
    "Off",
  ]);
  expect(await names(organization, { kind: "conference" })).toEqual(["Now"]);
  const list = await listEvents(organization.scope, filter());
  expect(list.periods).toEqual({ upcoming: 4, past: 2, all: 6, archived: 1 });
  expect(list.total).toBe(4);
  expect(await names(organization, { status: "nonsense", sort: "drop", when: "never" })).toHaveLength(4);
});

test("pages of 50 meet each event once, forwards and back, also where the sort key is shared", async () => {
  const organization = await makeOrganization();
  const { organizationId } = organization;
  await db.event.createMany({
    data: Array.from({ length: 120 }, (_, index) => {
      const startsAt = inDays(10 + (index % 3));
      const id = newId();
      return {
        id,
        organizationId,
        name: `Event ${index}`,
        slug: `many-${id}`,
        startsAt,
        endsAt: new Date(startsAt.getTime() + day),
        timeZone: "UTC",
        currency: "EUR",
        searchText: `event ${index % 7}`,
      };
    }),
  });
  for (const sort of ["starts", "-starts", "name", "-name", "created"]) {
    const seen: string[] = [];
    let cursor: string | null = "";
    let last: string | null = null;
    while (cursor !== null) {
      const page = await listEvents(organization.scope, filter({ sort, cursor }));
      seen.push(...page.items.map((event) => event.id));
      expect(page.total).toBe(120);
      cursor = page.nextCursor;
      last = page.previousCursor;
    }
    expect(new Set(seen).size).toBe(120);
    const back = await listEvents(organization.scope, filter({ sort, before: last ?? "" }));
    expect(back.items.map((event) => event.id)).toEqual(seen.slice(50, 100));
    const first = await listEvents(organization.scope, filter({ sort, before: back.previousCursor ?? "" }));
    expect(first.items.map((event) => event.id)).toEqual(seen.slice(0, 50));
    expect(first.previousCursor).toBeNull();
  }
  const broken = await listEvents(organization.scope, filter({ cursor: "bm9uc2Vuc2U" }));
  expect(broken.items).toHaveLength(50);
});

test("who belongs to another organization, or to single events, sees only those", async () => {
  const organization = await makeOrganization();
  const mine = await add(organization, "Mine", 10);
  await add(organization, "Not mine", 11);
  await add(await makeOrganization(), "Foreign", 12);
  await makeHousehold(mine);
  expect(await names(organization)).toEqual(["Mine", "Not mine"]);
  const { scope: assistant } = await makeMember(organization.organizationId, "assistant");
  const seen = await listEvents(assistant, filter());
  expect(seen.items.map((event) => [event.name, event.guestCount])).toEqual([
    ["Mine", 2],
    ["Not mine", 0],
  ]);
  expect(seen).toMatchObject({ canCreate: false, canArchive: false });
  const door = await makeUser();
  const { eventId, organizationId } = mine;
  await db.eventStaff.create({ data: { id: newId(), organizationId, eventId, userId: door.userId, role: "door" } });
  const staff = await listEvents(orgScopeFor(organizationId, door, null), filter({ when: "all" }));
  expect(staff.items.map((event) => event.name)).toEqual(["Mine"]);
  expect(staff.periods.all).toBe(1);
});

test("an export holds every event under the filters, over all pages, and its times as the event's clock shows them", async () => {
  const organization = await makeOrganization();
  for (let index = 0; index < 3; index++) await add(organization, `Gala ${index}`, 10 + index);
  await add(organization, "Wedding", 5);
  const { startsAt } = await db.event.findFirstOrThrow({
    where: { name: "Gala 0", organizationId: organization.organizationId },
  });
  const rows: string[][] = [];
  for await (const batch of exportEvents(organization.scope, filter({ q: "gala" }))) rows.push(...batch);
  expect(rows.map((row) => row[0])).toEqual(["Event", "Gala 0", "Gala 1", "Gala 2"]);
  expect(rows[1]?.slice(2, 4)).toEqual(["Confirmed", wallClockOf(startsAt, "Europe/Paris").replace("T", " ")]);
});
