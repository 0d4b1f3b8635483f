import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { eventScopeFor, makeEvent, makeHousehold } from "@/lib/testing/factories";
import { everybody, makeMeal, makeSession, submission } from "@/lib/testing/rsvp-factories";
import { getHouseholdCalendar } from "../../answers/data/calendar";
import { submitAnswers, submitOnBehalf } from "../../answers/mutations/submit-answers";
import { listInvitedHouseholds } from "../../invitations/data/households";
import { catererRows, catererText, headCountRows } from "../rules";
import { getBoard } from "./board";
import { getHouseholdAnswers } from "./household";

describe("the board", () => {
  test("counts each session, meal and household, and tells the newest answers first", async () => {
    const event = await makeEvent({}, { capacity: 10 });
    const meal = await makeMeal(event, "Risotto");
    const curies = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
    const bohr = await makeHousehold(event, ["Niels Bohr"]);
    await makeHousehold(event, ["Lise Meitner"]);
    await submitAnswers(curies.scope, everybody(curies, event.sessionId, "accepted", meal));
    await submitOnBehalf(event.scope, bohr.householdId, everybody(bohr, event.sessionId, "accepted"));
    const board = await getBoard(event.scope);
    expect(board.guests).toEqual({ total: 4, coming: 3, waiting: 1, capacity: null });
    expect(board.households).toEqual({ total: 3, invited: 0, answered: 2, waiting: 1 });
    expect(board.sessions).toMatchObject([
      {
        accepted: 3,
        declined: 0,
        tentative: 0,
        pending: 1,
        placesLeft: 7,
        meals: [{ name: "Risotto", count: 2 }],
        withoutMeal: 1,
      },
    ]);
    expect(board.trend.map(({ households }) => households)).toEqual([...Array<number>(13).fill(0), 2]);
    expect(board.missing).toMatchObject([{ name: "Lise Meitner", guestCount: 1, invitedAt: null }]);
    expect(board.recent[0]).toMatchObject({ guestName: "Niels Bohr", by: "planner", userName: event.owner.name });
    expect(headCountRows(board, () => "soon")[1]).toEqual(["Dinner", "soon", "3", "0", "0", "1", "10", "7"]);
    expect(catererRows(board).slice(1)).toEqual([
      ["Dinner", "Head-count", "Coming", "3"],
      ["Dinner", "Meal", "Risotto", "2"],
      ["Dinner", "Meal", "No meal chosen", "1"],
    ]);
  });

  test("tells the caterer what those who come cannot eat, alike in one, and nobody else's needs", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event, ["Ada One", "Bea Two", "Cleo Three"]);
    const needs = ["Vegan", "vegan ", "No nuts"];
    for (const [index, id] of home.guestIds.entries()) {
      await db.guest.update({ where: { id }, data: { dietaryNeeds: needs[index] ?? null } });
    }
    const away = await makeHousehold(event, ["Not Coming"]);
    await db.guest.update({ where: { id: away.guestIds[0] }, data: { dietaryNeeds: "Halal" } });
    await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    await submitAnswers(away.scope, everybody(away, event.sessionId, "declined"));
    const board = await getBoard(event.scope);
    expect(board.sessions[0]?.needs.map(({ count }) => count)).toEqual([2, 1]);
    const [session] = board.sessions;
    expect(session && catererText(session, formatsIn("en-GB"))).toContain("1 × No nuts");
    expect(catererRows(board, "another").slice(1)).toEqual([]);
  });

  test("gives a household's link only to who may answer in its place", async () => {
    const event = await makeEvent();
    await makeHousehold(event);
    const coordinator = eventScopeFor(event, event.owner, {
      membership: null,
      staff: { role: "coordinator", grants: [], revokes: [] },
    });
    expect((await getBoard(event.scope)).missing[0]?.url).toContain("/r/");
    expect((await getBoard(coordinator)).missing[0]?.url).toBeNull();
  });

  test("leaves out who was removed, and other events", async () => {
    const event = await makeEvent();
    const home = await makeHousehold(event);
    await db.guest.update({ where: { id: home.guestIds[0] }, data: { deletedAt: new Date() } });
    const other = await makeEvent();
    await makeHousehold(other);
    expect((await getBoard(event.scope)).sessions).toMatchObject([{ pending: 1 }]);
    await expect(getHouseholdAnswers(other.scope, home.householdId)).rejects.toThrow("could not find");
    await expect(getHouseholdAnswers(other.scope, "no-id")).rejects.toThrow("could not find");
  });
});

describe("the list of households", () => {
  test("filters, searches without minding accents, and pages by name", async () => {
    const event = await makeEvent();
    const answered = await makeHousehold(event, ["Émile Zola"], { name: "Zola" });
    await submitAnswers(answered.scope, everybody(answered, event.sessionId, "declined"));
    for (let index = 0; index < 51; index++) {
      await makeHousehold(event, [`Guest Number${index}`], { name: `Household ${index}`, email: null });
    }
    const first = await listInvitedHouseholds(event.scope, { show: "all", q: "" });
    expect(first.counts).toEqual({ all: 52, waiting: 51, answered: 1, uninvited: 52, no_email: 51, failed: 0 });
    const second = await listInvitedHouseholds(event.scope, {
      show: "all",
      q: "",
      after: first.nextCursor ?? undefined,
    });
    expect(first.items.length + second.items.length).toBe(52);
    expect(second.items.at(-1)?.name).toBe("Zola");
    expect(second.nextCursor).toBeNull();
    const found = await listInvitedHouseholds(event.scope, { show: "answered", q: "emile" });
    expect(found.items).toMatchObject([{ name: "Zola", asked: 1, given: 1, accepted: 0 }]);
    const stranger = await makeEvent();
    expect((await listInvitedHouseholds(stranger.scope, { show: "all", q: "" })).items).toEqual([]);
  });
});

describe("the household's calendar file", () => {
  test("holds what somebody comes to, and everything it is asked to before that", async () => {
    const event = await makeEvent();
    const brunch = await makeSession(event, { name: "Brunch" });
    const home = await makeHousehold(event);
    const read = async () => {
      const { text } = await getHouseholdCalendar(home.scope, { url: "https://x.test/r/t", host: "x.test" });
      const calendar = new ICAL.Component(ICAL.parse(text));
      return calendar.getAllSubcomponents("vevent").map((each) => String(each.getFirstPropertyValue("summary")));
    };
    expect((await read()).sort()).toEqual(["Autumn Gala: Brunch", "Autumn Gala: Dinner"]);
    const [marie = ""] = home.guestIds;
    await submitAnswers(home.scope, submission({ answers: { [marie]: { [brunch]: { status: "accepted" } } } }));
    expect(await read()).toEqual(["Autumn Gala: Brunch"]);
  });
});
