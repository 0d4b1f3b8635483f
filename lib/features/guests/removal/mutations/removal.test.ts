import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor, guestQuery, makeGuests, placesTaken } from "@/lib/testing/guests-factories";
import { listGuests } from "../../list/data/list-guests";
import { createPlusOne } from "../../mutations/create-plus-one";
import { listRemovals } from "../data";
import { removeGuests } from "./remove-guests";
import { restoreGuests } from "./restore-guests";

test("removing gives places back, restoring takes them again, households go and come along", async () => {
  const event = await makeEvent({}, { capacity: 3 });
  const { guestIds, householdId } = await makeHousehold(event);
  await answerFor(event, guestIds, "accepted");
  const removed = await removeGuests(event.scope, { guestIds });
  expect(removed).toMatchObject({ count: 2, message: "2 guests removed." });
  expect(await placesTaken(event)).toEqual({ session: 0, event: 0 });
  expect((await db.household.findUniqueOrThrow({ where: { id: householdId } })).deletedAt).not.toBeNull();
  const { items } = await listRemovals(event.scope, undefined);
  expect(items).toMatchObject([{ removalId: removed.removalId, count: 2 }]);
  expect(items[0]?.guests.map(({ name }) => name)).toEqual(["Marie Curie", "Pierre Curie"]);
  expect(await restoreGuests(event.scope, { removalId: removed.removalId })).toMatchObject({ ok: true, count: 2 });
  expect(await placesTaken(event)).toEqual({ session: 2, event: 2 });
  const page = await listGuests(event.scope, guestQuery());
  expect(page.items.map(({ overall }) => overall)).toEqual(["accepted", "accepted"]);
});

test("restoring is refused, and changes nothing, when the places went to others", async () => {
  const event = await makeEvent({}, { capacity: 2 });
  const first = await makeGuests(event, [{ firstName: "A" }, { firstName: "B" }]);
  await answerFor(event, first, "accepted");
  const { removalId } = await removeGuests(event.scope, { guestIds: first });
  const [other = ""] = await makeGuests(event, [{ firstName: "C" }]);
  await answerFor(event, [other], "accepted");
  const refused = await restoreGuests(event.scope, { removalId });
  expect(refused).toMatchObject({ ok: false, reason: "session_full" });
  expect(refused).toHaveProperty("message", expect.stringContaining("only 1 place is left at Dinner"));
  expect(await placesTaken(event)).toEqual({ session: 1, event: 1 });
  expect(await db.guest.count({ where: { id: { in: first }, deletedAt: null } })).toBe(0);
  expect(await restoreGuests(event.scope, { guestId: first[0] ?? "" })).toMatchObject({ ok: true, count: 1 });
});

test("a full event refuses too", async () => {
  const event = await makeEvent({ capacity: 1, isCapacityEnforced: true });
  const [a = "", b = ""] = await makeGuests(event, [{ firstName: "A" }, { firstName: "B" }]);
  await answerFor(event, [a], "accepted");
  const { removalId } = await removeGuests(event.scope, { guestIds: [a] });
  await answerFor(event, [b], "accepted");
  expect(await restoreGuests(event.scope, { removalId })).toMatchObject({ ok: false, reason: "event_full" });
});

test("plus-ones leave with whoever brings them, and return within the allowance only", async () => {
  const event = await makeEvent();
  const { guestIds, householdId } = await makeHousehold(event, ["Ada Byron"], { allowance: 1 });
  const [ada = ""] = guestIds;
  const named = (firstName: string) =>
    db.$transaction((tx) => createPlusOne(tx, event, ada, { firstName, lastName: "" }));
  const first = await named("First");
  const { removalId: all } = await removeGuests(event.scope, { guestIds: [ada] });
  expect(await db.guest.count({ where: { householdId, deletedAt: null } })).toBe(0);
  await restoreGuests(event.scope, { removalId: all });
  const { removalId } = await removeGuests(event.scope, { guestIds: [first] });
  await named("Second");
  expect(await restoreGuests(event.scope, { removalId })).toMatchObject({ ok: false, reason: "allowance_used" });
  expect((await db.guest.findUniqueOrThrow({ where: { id: first } })).deletedAt).not.toBeNull();
});

test("removes all that match a filter and nobody else", async () => {
  const event = await makeEvent();
  await makeGuests(event, [{ firstName: "Keep" }, { firstName: "Drop", side: "x" }, { firstName: "Drip", side: "x" }]);
  expect(await removeGuests(event.scope, { filter: guestQuery("side=x").filter })).toMatchObject({ count: 2 });
  const page = await listGuests(event.scope, guestQuery());
  expect(page.items.map(({ firstName }) => firstName)).toEqual(["Keep"]);
});

test("removing twice at once gives each place back once", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event);
  await answerFor(event, guestIds, "accepted");
  await Promise.all([removeGuests(event.scope, { guestIds }), removeGuests(event.scope, { guestIds })]);
  expect(await placesTaken(event)).toEqual({ session: 0, event: 0 });
});

test("another tenant can neither remove, see nor restore", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const { guestIds } = await makeHousehold(theirs);
  expect(await removeGuests(mine.scope, { guestIds })).toMatchObject({ count: 0 });
  const { removalId } = await removeGuests(theirs.scope, { guestIds });
  expect((await listRemovals(mine.scope, undefined)).items).toEqual([]);
  expect(await restoreGuests(mine.scope, { removalId })).toMatchObject({ ok: false, reason: "nothing_to_restore" });
  expect(await restoreGuests(mine.scope, { guestId: guestIds[0] ?? "" })).toMatchObject({ ok: false });
  expect(await db.guest.count({ where: { id: { in: guestIds }, deletedAt: null } })).toBe(0);
});

test("a guest whom the household itself took off can be brought back", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event);
  const [id = ""] = guestIds;
  await db.guest.update({ where: { id }, data: { deletedAt: new Date() } });
  const { items } = await listRemovals(event.scope, undefined);
  expect(items).toMatchObject([{ removalId: id, count: 1 }]);
  expect(await restoreGuests(event.scope, { removalId: id })).toMatchObject({ ok: true, count: 1 });
});

test("acts of removing page from the latest", async () => {
  const event = await makeEvent();
  const ids = await makeGuests(
    event,
    Array.from({ length: 30 }, (_, index) => ({ firstName: `R${index}` })),
  );
  for (const id of ids) await removeGuests(event.scope, { guestIds: [id] });
  const first = await listRemovals(event.scope, undefined);
  const second = await listRemovals(event.scope, first.nextCursor ?? undefined);
  expect(first.items[0]?.guests[0]?.id).toBe(ids.at(-1));
  expect(new Set([...first.items, ...second.items].map(({ removalId }) => removalId)).size).toBe(30);
});
