import { expect, test, vi } from "vitest";
import { requireSeatLink } from "@/lib/platform/access/guest-gates";
import { db } from "@/lib/platform/db";
import { limits } from "@/lib/platform/rate-limit";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { asRequest } from "@/lib/testing/request";
import { makeLayout, seating } from "@/lib/testing/seating-factories";
import { releaseLayout, withdrawLayout } from "../layouts/mutations/release-layout";
import { applyChanges } from "../mutations/apply-changes";
import { findSeatAction } from "./actions";
import { findSeats, getHouseholdSeats, getSeatLink, getSeatScreen } from "./data";
import { renewSeatLink } from "./mutations";
import { isFullName, namedBy, pagesOf } from "./rules";

vi.mock("next/headers", () => import("@/lib/testing/request"));

const person = (firstName: string, lastName: string) => ({ firstName, lastName });

test.each<[string, ReturnType<typeof person>, boolean]>([
  ["marie curie", person("Marie", "Curie"), true],
  ["  CURIE   Marie ", person("Marie", "Curie"), true],
  ["Jean Luc O'Brien", person("Jean-Luc", "O’Brien"), true],
  ["Irene Joliot Curie", person("Irène", "Joliot-Curie"), true],
  ["Χριστίνα Παππά", person("Χριστίνα", "Παππά"), true],
  ["王 芳", person("芳", "王"), true],
  ["Cher", person("Cher", ""), true],
  ["Marie", person("Marie", "Curie"), false],
  ["Mar Curie", person("Marie", "Curie"), false],
  ["Marie Curie Pierre", person("Marie", "Curie"), false],
  ["%", person("Marie", "Curie"), false],
  ["", person("", ""), false],
])("%j is the whole name of %j: %s", (typed, name, expected) => {
  expect(isFullName(typed, name)).toBe(expected);
});

test.each<[string, string[]]>([
  ["Marie Curie", ["Marie Curie"]],
  ["Marie Anne Lavoisier", ["Marie Lavoisier"]],
  ["Lavoisier Marie", ["Marie Lavoisier"]],
  ["Gottfried Leibniz", ["Gottfried Wilhelm Leibniz"]],
  ["Leibniz, Gottfried", ["Gottfried Wilhelm Leibniz"]],
  ["Maire Lavoisier", ["Marie Lavoisier"]],
  ["Marie Lavosier", ["Marie Lavoisier"]],
  ["Marie Lavoissier", ["Marie Lavoisier"]],
  ["Marie Lavoizier", ["Marie Lavoisier"]],
  ["Marie Lavozier", []],
  ["Wilhelm Leibniz", []],
  ["Marie", []],
  ["Lavoisier", []],
  ["Bo Lo", ["Bo Lo"]],
  ["Bo Li", []],
  ["", []],
])("%j means %j", (typed, expected) => {
  const guests = [
    person("Marie", "Curie"),
    person("Marie", "Lavoisier"),
    person("Gottfried Wilhelm", "Leibniz"),
    person("Bo", "Lo"),
  ];
  expect(namedBy(typed, guests).map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual(expected);
});

test("names come on as many pages as they need", () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pagesOf([], 2)).toEqual([]);
});

async function stage() {
  const event = await makeEvent();
  const { layoutId, seatIds } = await makeLayout(event, { tables: 2, seats: 2 });
  const home = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  const other = await makeHousehold(event, ["Lise Meitner"]);
  const guestIds = [...home.guestIds, ...other.guestIds];
  const changes = guestIds.map((guestId, index) => seating(guestId, seatIds[index] ?? ""));
  expect(await applyChanges(event.scope, layoutId, { since: 1, changes })).toMatchObject({ ok: true });
  const token = await getSeatLink(event.scope);
  return { event, layoutId, home, token, scope: await requireSeatLink(token) };
}

test("before a layout is released nobody finds anything, and again once it is withdrawn", async () => {
  const { event, layoutId, home, scope } = await stage();
  const nothing = async () => {
    expect(await findSeats(scope, "Marie Curie")).toBe("none");
    expect(await getHouseholdSeats(home.scope)).toEqual({ guests: [], plans: {} });
    expect((await getSeatScreen(event.scope)).layouts).toEqual([]);
  };
  await nothing();
  await releaseLayout(event.scope, { layoutId });
  expect(await findSeats(scope, "Marie Curie")).toMatchObject({
    guests: [{ name: "Marie Curie", seats: [{ table: { number: 1 }, position: 1 }] }],
  });
  await withdrawLayout(event.scope, { layoutId });
  await nothing();
});

test("a name finds its own seat, and nothing of what is found names anybody else", async () => {
  const { event, layoutId, home, scope } = await stage();
  await releaseLayout(event.scope, { layoutId });
  const found = JSON.stringify(await findSeats(scope, "lise meitner"));
  expect(found).toContain("Lise Meitner");
  expect(found).not.toMatch(/Curie|Marie|Pierre/);
  const own = await getHouseholdSeats(home.scope);
  expect(own.guests.map(({ name }) => name)).toEqual(["Marie Curie", "Pierre Curie"]);
  expect(JSON.stringify(own)).not.toContain("Meitner");
  expect((await getSeatScreen(event.scope)).layouts).toMatchObject([
    { entries: [{ name: "Curie, Marie", table: 1 }, { name: "Curie, Pierre" }, { name: "Meitner, Lise", table: 2 }] },
  ]);
});

test("who is not coming has no seat any more, before it is given back", async () => {
  const { event, layoutId, home, scope } = await stage();
  await releaseLayout(event.scope, { layoutId });
  await answerFor(event, home.guestIds, "accepted");
  expect(await findSeats(scope, "Marie Curie")).toMatchObject({ guests: [{ name: "Marie Curie" }] });
  const [guestId = ""] = home.guestIds;
  await db.answer.updateMany({ where: { eventId: event.eventId, guestId }, data: { status: "declined" } });
  expect(await findSeats(scope, "Marie Curie")).toBe("none");
  expect((await getHouseholdSeats(home.scope)).guests.map(({ name }) => name)).toEqual(["Pierre Curie"]);
  expect((await getSeatScreen(event.scope)).layouts[0]?.entries.map(({ name }) => name)).toEqual([
    "Curie, Pierre",
    "Meitner, Lise",
  ]);
});

test("who shares a name is asked to go to the entrance; another event's guests are not found", async () => {
  const [here, there] = [await stage(), await stage()];
  for (const { event, layoutId } of [here, there]) await releaseLayout(event.scope, { layoutId });
  const { guestIds } = await makeHousehold(there.event, ["Ada Byron"]);
  expect(guestIds).toHaveLength(1);
  expect(await findSeats(here.scope, "Ada Byron")).toBe("none");
  await db.guest.updateMany({ where: { id: { in: here.home.guestIds } }, data: { firstName: "Marie" } });
  expect(await findSeats(here.scope, "Marie Curie")).toBe("several");
});

test("a new link ends the old one, and another purpose's link never opens it", async () => {
  const { event, token } = await stage();
  expect(await renewSeatLink(event.scope)).toMatchObject({ ok: true });
  await expect(requireSeatLink(token)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(requireSeatLink(await getSeatLink(event.scope))).resolves.toMatchObject({ eventId: event.eventId });
  await expect(requireSeatLink("k1.AAAA.AAAA")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an address may ask often, as a whole party behind one does, but not without end", async () => {
  const { token } = await stage();
  const ask = () => asRequest({}, () => findSeatAction(null, { token, name: "Nobody Here" }));
  expect(await ask()).toMatchObject({ ok: false, reason: "none" });
  for (let turn = 0; turn < limits["seating.find"].count; turn++) await ask();
  expect(await ask()).toMatchObject({ ok: false, reason: "rate_limited" });
});
