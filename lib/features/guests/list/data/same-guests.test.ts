import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { makeGuests, makeTag } from "@/lib/testing/guests-factories";
import { overallAnswerOf } from "../../rules";
import { type AnswerStatus, answerStatuses, guestKinds, overallAnswers } from "../../types";
import { type GuestFilter, guestFilterSchema, guestSorts, needsFilters, sizeFilters } from "../schema";
import { listGuests } from "./list-guests";
import { listHouseholds } from "./list-households";

/** The same numbers in every run: a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  const roll = (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
  const one = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  return { roll, one, maybe: <T>(value: () => T): T | undefined => (roll(3) === 0 ? value() : undefined) };
}

const names = ["Ana", "Anna", "Ben", "Chloé", "Dmitri", "Eve", "Zoë"];
const sides = ["bride", "groom"];

/** Two hundred guests of every kind, with whatever a filter can ask for, at an event with three sessions. */
async function makeVariety(seed: number) {
  const { roll, one } = dice(seed);
  const event = await makeEvent();
  const { startsAt, endsAt } = await db.session.findUniqueOrThrow({ where: { id: event.sessionId } });
  const base = { eventId: event.eventId, startsAt, endsAt, invitesAll: false };
  const sessions = [event.sessionId, newId(), newId()];
  await db.session.createMany({ data: sessions.slice(1).map((id) => ({ ...base, id, name: id })) });
  const meals = [newId(), newId()];
  await db.mealOption.createMany({
    data: meals.map((id) => ({ id, eventId: event.eventId, sessionId: event.sessionId, name: id })),
  });
  const tags = [await makeTag(event, "A"), await makeTag(event, "B"), await makeTag(event, "C")];
  const ids = await makeGuests(
    event,
    Array.from({ length: 200 }, (_, index) => ({
      firstName: one(names),
      lastName: one(names),
      kind: one(guestKinds),
      side: one([...sides, null]),
      email: roll(4) === 0 ? `p${index}@example.test` : null,
      dietaryNeeds: one(["vegan", null, null]),
      accessibilityNeeds: one(["ramp", null, null, null]),
      household: { name: `Home ${roll(90)}`, email: roll(3) === 0 ? "home@example.test" : null },
    })),
  );
  await db.sessionInvite.deleteMany({ where: { guestId: { in: ids.filter(() => roll(6) === 0) } } });
  await db.sessionInvite.createMany({
    data: ids.flatMap((guestId) =>
      sessions.slice(1).flatMap((sessionId) => (roll(3) === 0 ? [{ eventId: event.eventId, guestId, sessionId }] : [])),
    ),
  });
  const invites = await db.sessionInvite.findMany({ where: { eventId: event.eventId } });
  await db.answer.createMany({
    data: invites.flatMap(({ guestId, sessionId }) => {
      if (roll(3) === 0) return [];
      const status = one(answerStatuses);
      const mealOptionId = status === "accepted" && sessionId === event.sessionId ? one([...meals, null]) : null;
      return [{ eventId: event.eventId, guestId, sessionId, status, mealOptionId }];
    }),
  });
  await db.guestTagging.createMany({
    data: ids.flatMap((guestId) =>
      tags.flatMap((tagId) => (roll(4) === 0 ? [{ eventId: event.eventId, guestId, tagId }] : [])),
    ),
  });
  await db.guest.updateMany({ where: { id: { in: ids.slice(190) } }, data: { deletedAt: new Date() } });
  for (const household of await db.household.findMany({ where: { eventId: event.eventId } })) {
    if (roll(2) === 0) {
      await db.delivery.create({
        data: { id: newId(), eventId: event.eventId, householdId: household.id, occasion: `invitation:${newId()}` },
      });
    }
    const lastAnsweredAt = roll(2) === 0 ? new Date(Date.UTC(2026, 0, 1 + roll(5))) : null;
    await db.household.update({ where: { id: household.id }, data: { lastAnsweredAt } });
  }
  // As the database does by itself, a minute after many rows came in.
  await db.$executeRaw`ANALYZE guests, households, session_invites, answers, guest_taggings, deliveries`;
  return { event, sessions, meals, tags };
}

type Variety = Awaited<ReturnType<typeof makeVariety>>;

function someFilter(seed: number, { sessions, meals, tags }: Variety): GuestFilter {
  const { one, maybe } = dice(seed);
  const filter = {
    q: maybe(() => one(["an", "ana", "ben zoe", "home 1", "example", "chloe"])),
    answer: maybe(() => one(overallAnswers)),
    session: maybe(() => one(sessions)),
    meal: maybe(() => one(meals)),
    mailed: maybe(() => one(["yes", "no"] as const)),
    tags: maybe(() => [one(tags), one(tags)]),
    kind: maybe(() => one(guestKinds)),
    side: maybe(() => one(sides)),
    needs: maybe(() => one(needsFilters)),
    size: maybe(() => one(sizeFilters)),
    email: maybe(() => "none" as const),
  };
  // All at once lets nobody through: three of them say more.
  const kept = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .slice(0, 3);
  return guestFilterSchema.parse(Object.fromEntries(kept));
}

/** Everybody with everything, to be filtered here, one by one. */
function readAll({ eventId }: TestEvent) {
  return db.guest.findMany({
    where: { eventId, deletedAt: null },
    include: {
      tags: true,
      invites: true,
      answers: true,
      household: { include: { deliveries: true, guests: { where: { deletedAt: null } } } },
    },
  });
}

type Everything = Awaited<ReturnType<typeof readAll>>[number];

function fits(guest: Everything, filter: GuestFilter): boolean {
  const { household } = guest;
  const asked = guest.invites.filter(({ sessionId }) => !filter.session || sessionId === filter.session);
  const said = asked.map(({ sessionId }): AnswerStatus => {
    return guest.answers.find((answer) => answer.sessionId === sessionId)?.status ?? "pending";
  });
  const isMailed = household.deliveries.some(({ occasion }) => occasion.startsWith("invitation:"));
  const needs = { dietary: guest.dietaryNeeds !== null, accessibility: guest.accessibilityNeeds !== null };
  const size = Math.min(household.guests.length, 4);
  const words = filter.q.split(" ").filter(Boolean);
  return [
    words.every((word) => guest.searchText.includes(word)),
    filter.answer ? overallAnswerOf(said) === filter.answer : !filter.session || asked.length > 0,
    !filter.meal ||
      guest.answers.some(({ mealOptionId, status }) => status === "accepted" && mealOptionId === filter.meal),
    !filter.mailed || isMailed === (filter.mailed === "yes"),
    filter.tags.length === 0 || guest.tags.some(({ tagId }) => filter.tags.includes(tagId)),
    !filter.kind || guest.kind === filter.kind,
    !filter.side || guest.side === filter.side,
    !filter.needs || (filter.needs === "any" ? needs.dietary || needs.accessibility : needs[filter.needs]),
    !filter.size || size === Number(filter.size),
    !filter.email || (household.email === null && household.guests.every(({ email }) => email === null)),
  ].every(Boolean);
}

test("whatever is filtered, the list has whom a plain look at everybody finds, and counts them", async () => {
  const variety = await makeVariety(7);
  const { scope } = variety.event;
  const everybody = await readAll(variety.event);
  let found = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const filter = someFilter(seed * 7919, variety);
    const expected = everybody.filter((guest) => fits(guest, filter));
    const homes = new Set(expected.map(({ householdId }) => householdId));
    const query = { filter, sort: "name", dir: "asc", view: "people", after: null } as const;
    const page = await listGuests(scope, query);
    if (page.search === "forgiving") continue;
    const second = page.nextCursor ? await listGuests(scope, { ...query, after: page.nextCursor }) : null;
    const shown = [...page.items, ...(second?.items ?? [])];
    expect(page.counts, JSON.stringify(filter)).toEqual({
      matching: expected.length,
      households: homes.size,
      total: everybody.length,
    });
    const wanted = expected.map(({ id, sortName }) => `${sortName} ${id}`).sort();
    const byId = new Map(everybody.map(({ id, sortName }) => [id, `${sortName} ${id}`]));
    expect(shown.map(({ id }) => byId.get(id))).toEqual(wanted.slice(0, 100));
    const households = await listHouseholds(scope, query);
    expect(households.items.every(({ id }) => homes.has(id))).toBe(true);
    expect(households.items).toHaveLength(Math.min(50, homes.size));
    found += expected.length;
  }
  expect(found).toBeGreaterThan(1000);
}, 60_000);

test.each(guestSorts)("by %s, a jump to any row shows what paging to it would", async (sort) => {
  const { event } = await makeVariety(11);
  for (const dir of ["asc", "desc"] as const) {
    const query = { filter: guestFilterSchema.parse({}), sort, dir, view: "people", after: null } as const;
    const walked: string[] = [];
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const page = await listGuests(event.scope, { ...query, after });
      walked.push(...page.items.map(({ id }) => id));
      after = page.nextCursor ?? undefined;
    }
    expect(walked).toHaveLength(190);
    for (const at of [0, 1, 49, 137, 189, 400]) {
      const page = await listGuests(event.scope, { ...query, at });
      expect(page.items.map(({ id }) => id)).toEqual(walked.slice(at, at + 50));
    }
  }
});
