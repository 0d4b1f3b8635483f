import { expect, test } from "vitest";
import { encodeCursor } from "@/lib/platform/cursor";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { answerFor, guestQuery, makeGuests, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { listGuests } from "./list-guests";
import { listHouseholds } from "./list-households";

async function namesIn(event: TestEvent, query: string): Promise<string[]> {
  const { items } = await listGuests(event.scope, guestQuery(query));
  return items.map((guest) => `${guest.firstName} ${guest.lastName}`.trim());
}

async function walk(event: TestEvent, query: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await listGuests(event.scope, { ...guestQuery(query), after });
    ids.push(...page.items.map(({ id }) => id));
    after = page.nextCursor;
  } while (after);
  return ids;
}

test("a row tells of the guest, the household, tags and every invited session's answer", async () => {
  const event = await makeEvent();
  const { guestIds, householdId } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { name: "The Curies" });
  const [marie = ""] = guestIds;
  const tag = await makeTag(event);
  await tagGuests(event, tag, [marie]);
  await answerFor(event, [marie], "accepted");
  const { items, counts, nextCursor } = await listGuests(event.scope, guestQuery());
  expect(counts).toEqual({ matching: 2, households: 1, total: 2 });
  expect(nextCursor).toBeNull();
  expect(items[0]).toMatchObject({
    id: marie,
    household: { id: householdId, name: "The Curies", size: 2 },
    tagIds: [tag],
    answers: [{ sessionId: event.sessionId, status: "accepted" }],
    overall: "accepted",
  });
  expect(items[1]).toMatchObject({ overall: "pending", tagIds: [] });
});

test("another tenant's guests and removed ones are in no list, count or household", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  await makeHousehold(theirs, ["Foreign Guest"]);
  const [gone = ""] = await makeGuests(mine, [{ firstName: "Gone" }]);
  await db.guest.update({ where: { id: gone }, data: { deletedAt: new Date() } });
  const page = await listGuests(mine.scope, guestQuery());
  expect(page).toMatchObject({ items: [], counts: { matching: 0, households: 0, total: 0 } });
  expect((await listHouseholds(mine.scope, guestQuery("view=households"))).items).toEqual([]);
});

test("search forgives accents, case, order and typos, and prefers what was typed", async () => {
  const event = await makeEvent();
  await makeGuests(event, [
    { firstName: "José", lastName: "Ångström" },
    { firstName: "Katharina", lastName: "Müller", email: "k.mueller@example.test" },
    { firstName: "Catherine", lastName: "Moller", household: { name: "Familie Ødegård" } },
    { firstName: "Ava", lastName: "Johnson" },
    { firstName: "Jonathan", lastName: "Price" },
  ]);
  expect(await namesIn(event, "q=ANGSTROM jose")).toEqual(["José Ångström"]);
  expect(await namesIn(event, "q=mueller@example")).toEqual(["Katharina Müller"]);
  expect(await namesIn(event, "q=odegard")).toEqual(["Catherine Moller"]);
  expect(await namesIn(event, "q=katarina")).toEqual(["Katharina Müller"]);
  expect(await namesIn(event, "q=Jhonson")).toEqual(["Ava Johnson"]);
  expect(await namesIn(event, "q=jon")).toEqual(["Jonathan Price"]);
  expect(await namesIn(event, "q=zzzzqqq")).toEqual([]);
});

test("percent signs and quotes in a search are text", async () => {
  const event = await makeEvent();
  await makeGuests(event, [{ firstName: "100%", lastName: "O'Hara_1" }, { firstName: "Plain" }]);
  expect(await namesIn(event, `q=${encodeURIComponent("0%")}`)).toEqual(["100% O'Hara_1"]);
  expect(await namesIn(event, `q=${encodeURIComponent("'")}`)).toEqual(["100% O'Hara_1"]);
  expect(await namesIn(event, "q=_")).toEqual(["100% O'Hara_1"]);
});

test("filters by answer over all sessions and at one, agreeing with what rows show", async () => {
  const event = await makeEvent();
  const brunch = newId();
  const { startsAt, endsAt } = await db.session.findUniqueOrThrow({ where: { id: event.sessionId } });
  await db.session.create({
    data: { id: brunch, eventId: event.eventId, name: "Brunch", invitesAll: false, startsAt, endsAt },
  });
  const ids = await makeGuests(
    event,
    ["Yes", "No", "Maybe", "Silent", "Half", "Nowhere"].map((firstName) => ({ firstName })),
  );
  const [yes = "", no = "", maybe = "", , half = "", nowhere = ""] = ids;
  await db.sessionInvite.create({ data: { eventId: event.eventId, guestId: half, sessionId: brunch } });
  await db.sessionInvite.deleteMany({ where: { guestId: nowhere } });
  await answerFor(event, [yes], "accepted");
  await answerFor(event, [no, half], "declined");
  await answerFor(event, [maybe], "tentative");
  expect(await namesIn(event, "answer=accepted")).toEqual(["Yes"]);
  expect(await namesIn(event, "answer=tentative")).toEqual(["Maybe"]);
  expect(await namesIn(event, "answer=declined")).toEqual(["No"]);
  expect(await namesIn(event, "answer=pending")).toEqual(["Half", "Silent"]);
  expect(await namesIn(event, "answer=uninvited")).toEqual(["Nowhere"]);
  expect(await namesIn(event, `session=${brunch}`)).toEqual(["Half"]);
  expect(await namesIn(event, `session=${event.sessionId}&answer=declined`)).toEqual(["Half", "No"]);
  expect(await namesIn(event, `session=${brunch}&answer=uninvited`)).toHaveLength(5);
  const { items } = await listGuests(event.scope, guestQuery());
  for (const { firstName, overall } of items) expect(await namesIn(event, `answer=${overall}`)).toContain(firstName);
});

test("filters by tag, kind, side, needs, household size and what mail reaches", async () => {
  const event = await makeEvent();
  const ids = await makeGuests(event, [
    { firstName: "Vip", kind: "vip", side: "bride", email: "vip@example.test" },
    { firstName: "Vegan", dietaryNeeds: "vegan", household: { name: "Pair", email: "pair@example.test" } },
    { firstName: "Wheels", accessibilityNeeds: "ramp", household: { name: "Pair", email: "pair@example.test" } },
    { firstName: "Loner" },
  ]);
  const [first, second] = [await makeTag(event, "A"), await makeTag(event, "B")];
  await tagGuests(event, first, ids.slice(0, 1));
  await tagGuests(event, second, ids.slice(1, 2));
  expect(await namesIn(event, `tag=${first}`)).toEqual(["Vip"]);
  expect(await namesIn(event, `tag=${first}&tag=${second}`)).toEqual(["Vegan", "Vip"]);
  expect(await namesIn(event, "kind=vip")).toEqual(["Vip"]);
  expect(await namesIn(event, "side=bride")).toEqual(["Vip"]);
  expect(await namesIn(event, "needs=dietary")).toEqual(["Vegan"]);
  expect(await namesIn(event, "needs=accessibility")).toEqual(["Wheels"]);
  expect(await namesIn(event, "needs=any")).toEqual(["Vegan", "Wheels"]);
  expect(await namesIn(event, "size=2")).toEqual(["Vegan", "Wheels"]);
  expect(await namesIn(event, "size=4")).toEqual([]);
  expect(await namesIn(event, "email=none")).toEqual(["Loner"]);
});

test("filters by whether an invitation was mailed", async () => {
  const event = await makeEvent();
  await makeGuests(event, [{ firstName: "Mailed", household: { name: "M" } }, { firstName: "Unmailed" }]);
  const household = await db.household.findFirstOrThrow({ where: { eventId: event.eventId, name: "M" } });
  await db.delivery.create({
    data: { id: newId(), eventId: event.eventId, householdId: household.id, occasion: `invitation:${newId()}` },
  });
  expect(await namesIn(event, "mailed=yes")).toEqual(["Mailed"]);
  expect(await namesIn(event, "mailed=no")).toEqual(["Unmailed"]);
});

test.each(["name", "-name", "created", "-created", "household", "-household", "answered", "-answered"])(
  "pages by %s show everyone once, also with equal keys and empty ones",
  async (sort) => {
    const event = await makeEvent();
    const people = Array.from({ length: 120 }, (_, index) => ({
      firstName: "Same",
      lastName: "Name",
      household: { name: `Équipe ${index % 7}` },
    }));
    const ids = await makeGuests(event, people);
    await db.$executeRaw`UPDATE households SET last_answered_at = '2026-05-01T10:00:00Z'
      WHERE event_id = ${event.eventId}::uuid AND name IN ('Équipe 1', 'Équipe 2', 'Équipe 3')`;
    const seen = await walk(event, `sort=${sort}`);
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(ids));
  },
);

test("never answered comes last, whichever the direction", async () => {
  const event = await makeEvent();
  await makeGuests(
    event,
    ["Never", "Early", "Late"].map((name) => ({ firstName: name, household: { name } })),
  );
  await db.household.updateMany({ where: { name: "Early" }, data: { lastAnsweredAt: new Date("2026-01-01") } });
  await db.household.updateMany({ where: { name: "Late" }, data: { lastAnsweredAt: new Date("2026-02-01") } });
  expect(await namesIn(event, "sort=answered")).toEqual(["Early", "Late", "Never"]);
  expect(await namesIn(event, "sort=-answered")).toEqual(["Late", "Early", "Never"]);
});

test("a page stays put while rows before it come and go", async () => {
  const event = await makeEvent();
  const ids = await makeGuests(
    event,
    Array.from({ length: 60 }, (_, index) => ({ firstName: "P", lastName: String(index).padStart(3, "0") })),
  );
  const first = await listGuests(event.scope, guestQuery());
  await db.guest.updateMany({ where: { id: { in: ids.slice(0, 5) } }, data: { deletedAt: new Date() } });
  await makeGuests(event, [{ firstName: "Aaron", lastName: "000" }]);
  const second = await listGuests(event.scope, { ...guestQuery(), after: first.nextCursor });
  expect(second.items.map(({ id }) => id)).toEqual(ids.slice(50));
});

test("a cursor that is forged or of another order shows the first page", async () => {
  const event = await makeEvent();
  await makeGuests(event, [{ firstName: "Only" }]);
  for (const after of [
    "x",
    encodeCursor({ keys: ["created-asc", "'; DROP TABLE guests"], id: newId() }),
    "a".repeat(3000),
  ]) {
    const page = await listGuests(event.scope, { ...guestQuery("sort=created"), after });
    expect(page.items).toHaveLength(1);
  }
});

test("the household view shows whole households that have a matching guest", async () => {
  const event = await makeEvent();
  await makeGuests(event, [
    { firstName: "Ada", lastName: "Byron", household: { name: "Zeta" } },
    { firstName: "Ben", lastName: "Byron", household: { name: "Zeta" } },
    { firstName: "Cy", household: { name: "Éos" } },
  ]);
  const all = await listHouseholds(event.scope, guestQuery("view=households"));
  expect(all.items.map(({ name }) => name)).toEqual(["Éos", "Zeta"]);
  const found = await listHouseholds(event.scope, guestQuery("view=households&q=ben"));
  expect(found.items.map(({ members }) => members.map(({ firstName }) => firstName))).toEqual([["Ada", "Ben"]]);
  expect(found.counts).toEqual({ matching: 1, households: 1, total: 3 });
});

test("households page without gaps", async () => {
  const event = await makeEvent();
  await makeGuests(
    event,
    Array.from({ length: 70 }, (_, index) => ({ firstName: "H", household: { name: `H ${index}` } })),
  );
  const first = await listHouseholds(event.scope, guestQuery("view=households"));
  const second = await listHouseholds(event.scope, { ...guestQuery("view=households"), after: first.nextCursor });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(70);
});
