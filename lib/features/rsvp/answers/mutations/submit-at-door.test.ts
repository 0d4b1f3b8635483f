import { expect, test } from "vitest";
import { guestDoor } from "@/lib/platform/access/guest-gates";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/links";
import { enforceLimit, limits } from "@/lib/platform/rate-limit";
import { makeEvent, makeHousehold, type TestHousehold } from "@/lib/testing/factories";
import { everybody, submission } from "@/lib/testing/rsvp-factories";
import { submitAnswers } from "./submit-answers";

const { count } = limits["rsvp.answer"];
const limited = { code: "RATE_LIMITED" };

async function makeHome() {
  const event = await makeEvent();
  const home = await makeHousehold(event, ["Ada Lovelace"], { allowance: 1 });
  return { event, home, answers: () => everybody(home, event.sessionId, "accepted") };
}

const doorOf = ({ householdId }: TestHousehold, version = 1) =>
  guestDoor("rsvp.answer", makeLink("rsvp", householdId, version));

const written = async ({ householdId, guestIds }: TestHousehold) => [
  await db.answer.count({ where: { guestId: { in: guestIds } } }),
  await db.rsvpSubmission.count({ where: { householdId } }),
];

test("a link opens its household and no other, in the transaction that answers", async () => {
  const { home, answers } = await makeHome();
  const { home: other } = await makeHome();
  expect(await submitAnswers(await doorOf(home), answers())).toMatchObject({ ok: true, replayed: false });
  expect(await written(home)).toEqual([1, 1]);
  const foreign = await submitAnswers(await doorOf(other), { ...answers(), key: newId() });
  expect(foreign).toMatchObject({ ok: false, reason: "invitation_changed" });
  expect(await written(other)).toEqual([0, 0]);
});

test("forged, outdated, revoked and of a household that was removed: not found, nothing written, nobody counted", async () => {
  const { home, answers } = await makeHome();
  const notFound = { code: "NOT_FOUND" };
  await expect(guestDoor("rsvp.answer", "nonsense")).rejects.toMatchObject(notFound);
  await expect(guestDoor("rsvp.answer", makeLink("ticket", home.householdId, 1))).rejects.toMatchObject(notFound);
  for (let call = 0; call < count; call++) {
    await expect(submitAnswers(await doorOf(home, 2), answers())).rejects.toMatchObject(notFound);
  }
  // Good when the door was found, revoked before it was opened.
  const door = await doorOf(home);
  await db.household.update({ where: { id: home.householdId }, data: { linkVersion: 2 } });
  await expect(submitAnswers(door, answers())).rejects.toMatchObject(notFound);
  expect(await submitAnswers(await doorOf(home, 2), answers())).toMatchObject({ ok: true });
  await db.household.update({ where: { id: home.householdId }, data: { deletedAt: new Date() } });
  await expect(submitAnswers(await doorOf(home, 2), { ...answers(), key: newId() })).rejects.toMatchObject(notFound);
  expect(await written(home)).toEqual([1, 1]);
});

test("calls are counted by household whatever becomes of them, also those that are refused", async () => {
  const { home, answers } = await makeHome();
  const refused = submission({ answers: {} });
  const calls = Array.from({ length: count + 4 }, async () => submitAnswers(await doorOf(home), refused));
  const outcomes = await Promise.allSettled(calls);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled" && !outcome.value.ok)).toHaveLength(count);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(limited);
  }
  await expect(submitAnswers(await doorOf(home), answers())).rejects.toMatchObject(limited);
  await expect(enforceLimit("rsvp.answer", home.householdId)).rejects.toMatchObject(limited);
  expect(await written(home)).toEqual([0, 0]);
});

test("who brings somebody begins again in a transaction of the client, and is counted once", async () => {
  const { event, home } = await makeHome();
  const charles = { firstName: "Charles", lastName: "B.", answers: { [event.sessionId]: { status: "accepted" } } };
  expect(await submitAnswers(await doorOf(home), submission({ added: { 0: charles } }))).toMatchObject({ ok: true });
  expect(await db.guest.count({ where: { householdId: home.householdId } })).toBe(2);
  for (let call = 1; call < count; call++) await enforceLimit("rsvp.answer", home.householdId);
  await expect(enforceLimit("rsvp.answer", home.householdId)).rejects.toMatchObject(limited);
});
