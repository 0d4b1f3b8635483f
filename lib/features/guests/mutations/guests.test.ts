import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor, makeGuests, makeTag, placesTaken } from "@/lib/testing/guests-factories";
import { undoChange } from "../bulk/mutations/undo-change";
import { getGuest, getGuestChoices } from "../data";
import { createGuestSchema, updateGuestSchema } from "../schema";
import { createGuest } from "./create-guest";
import { createPlusOne } from "./create-plus-one";
import { insertGuests } from "./insert-guests";
import { moveGuests } from "./move-guests";
import { updateGuest } from "./update-guest";

const input = (given: object) => createGuestSchema.parse({ firstName: "Ada", ...given });
const notFound = expect.objectContaining({ code: "NOT_FOUND" });

test("a new guest gets a household of their own, the sessions that invite all, tags, an audit and an event", async () => {
  const event = await makeEvent();
  const tagId = await makeTag(event);
  const { guestId, householdId } = await createGuest(event.scope, input({ lastName: "Lovelace", tagIds: [tagId] }));
  const guest = await getGuest(event.scope, guestId);
  expect(guest).toMatchObject({
    household: { id: householdId, name: "Ada Lovelace", size: 1 },
    tagIds: [tagId],
    answers: [{ sessionId: event.sessionId, status: "pending" }],
  });
  const audit = await db.auditEntry.findFirstOrThrow({ where: { subjectId: guestId } });
  expect(audit).toMatchObject({ action: "guests.created", actorId: event.owner.userId });
  const raised = await db.outboxEvent.findFirstOrThrow({ where: { eventId: event.eventId } });
  expect(raised).toMatchObject({ name: "guests/list.changed", data: { eventId: event.eventId } });
});

test("a guest of a name that is on the list already is added, and that is said", async () => {
  const [event, elsewhere] = [await makeEvent(), await makeEvent()];
  const josé = { firstName: "José", lastName: "Núñez" };
  expect((await createGuest(event.scope, input(josé))).message).toBe("José Núñez is on the list.");
  expect((await createGuest(event.scope, input({ firstName: "jose", lastName: "NUNEZ" }))).message).toBe(
    "jose NUNEZ is on the list, where there was somebody of that name already.",
  );
  expect((await createGuest(elsewhere.scope, input(josé))).message).toBe("José Núñez is on the list.");
});

test("guests join a household at its end, also when two are added at once", async () => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const names = ["Irène", "Ève", "Jacques"];
  await Promise.all(names.map((firstName) => createGuest(event.scope, input({ firstName, householdId }))));
  const places = await db.guest.findMany({ where: { householdId }, select: { position: true } });
  expect(places.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a household, tag or guest of another tenant is not found, and nothing is written", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const { householdId, guestIds } = await makeHousehold(theirs);
  const [guestId = ""] = guestIds;
  const tagId = await makeTag(theirs);
  await expect(createGuest(mine.scope, input({ householdId }))).rejects.toEqual(notFound);
  await expect(createGuest(mine.scope, input({ tagIds: [tagId] }))).rejects.toEqual(notFound);
  await expect(updateGuest(mine.scope, { guestId, firstName: "Stolen" })).rejects.toEqual(notFound);
  await expect(
    moveGuests(mine.scope, { guestIds: [guestId], householdId: null, householdName: "Mine" }),
  ).rejects.toEqual(notFound);
  const [own = ""] = await makeGuests(mine, [{ firstName: "Own" }]);
  await expect(moveGuests(mine.scope, { guestIds: [own], householdId, householdName: null })).rejects.toEqual(notFound);
  await expect(updateGuest(mine.scope, { guestId: own, tagIds: [tagId] })).rejects.toEqual(notFound);
  await expect(updateGuest(mine.scope, { guestId: own, sessionIds: [theirs.sessionId] })).rejects.toEqual(notFound);
  await expect(
    db.$transaction((tx) => createPlusOne(tx, mine, guestId, { firstName: "X", lastName: "" })),
  ).rejects.toEqual(notFound);
  expect(await getGuest(mine.scope, guestId)).toBeNull();
  expect(await getGuest(mine.scope, "not-an-id")).toBeNull();
  expect((await getGuestChoices(mine.scope)).tags).toEqual([]);
  expect(await db.guest.count({ where: { eventId: mine.eventId } })).toBe(1);
  expect(await db.household.count({ where: { eventId: mine.eventId } })).toBe(1);
  expect(await db.guest.findUniqueOrThrow({ where: { id: guestId } })).toMatchObject({ firstName: "Marie" });
});

test("the database itself refuses a guest in another event's household", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const { householdId: id } = await makeHousehold(theirs);
  const attempt = db.$transaction((tx) => insertGuests(tx, mine, [{ firstName: "X", household: { id, name: "Y" } }]));
  await expect(attempt).rejects.toThrow(/guests_event_id_household_id_fkey/);
});

test("an update changes what is given, keeps the rest, and is found by its new name", async () => {
  const event = await makeEvent();
  const [guestId = ""] = await makeGuests(event, [
    { firstName: "Jose", lastName: "Old", phone: "1", side: "groom", household: { name: "Home" } },
  ]);
  await updateGuest(event.scope, updateGuestSchema.parse({ guestId, firstName: "José", lastName: "Nuñez", side: "" }));
  const row = await db.guest.findUniqueOrThrow({ where: { id: guestId } });
  expect(row).toMatchObject({ phone: "1", side: null, sortName: "nunez jose", searchText: "jose nunez home" });
  const audit = await db.auditEntry.findFirstOrThrow({ where: { subjectId: guestId, action: "guests.updated" } });
  expect(audit.before).toEqual({ firstName: "Jose", lastName: "Old", side: "groom" });
});

test("what somebody else wrote in the meantime is not written over, and one is told what it says now", async () => {
  const event = await makeEvent();
  const [guestId = ""] = await makeGuests(event, [{ firstName: "Lise", lastName: "Meitner", phone: "111" }]);
  const seen = { phone: "111" };
  expect(await updateGuest(event.scope, { guestId, phone: "222", expected: seen })).toMatchObject({ ok: true });
  const late = await updateGuest(event.scope, { guestId, phone: "333", firstName: "Elise", expected: seen });
  expect(late).toMatchObject({ reason: "stale", fieldErrors: { phone: [expect.stringContaining("“222”")] } });
  expect(await getGuest(event.scope, guestId)).toMatchObject({ phone: "222", firstName: "Lise" });
  // The same text twice is no quarrel, and other fields are not in the way.
  expect(await updateGuest(event.scope, { guestId, phone: "222", expected: seen })).toMatchObject({ ok: true });
  const other = { guestId, side: "Bride", expected: { side: null } };
  expect(await updateGuest(event.scope, other)).toMatchObject({ ok: true });
});

test("a form that was open while somebody else wrote changes only what was changed in it", async () => {
  const event = await makeEvent();
  const [guestId = ""] = await makeGuests(event, [{ firstName: "Lise", lastName: "Meitner", phone: "111" }]);
  const seen = { firstName: "Lise", lastName: "Meitner", phone: "111", side: null };
  expect(await updateGuest(event.scope, { guestId, phone: "222" })).toMatchObject({ ok: true });
  const form = { ...seen, guestId, side: "Bride", expected: seen };
  expect(await updateGuest(event.scope, form)).toMatchObject({ ok: true });
  expect(await getGuest(event.scope, guestId)).toMatchObject({ phone: "222", side: "Bride" });
});

test("two people who tag one guest at the same time both keep their tag", async () => {
  const event = await makeEvent();
  const [guestId = ""] = await makeGuests(event, [{ firstName: "Lise" }]);
  const [family, press] = [await makeTag(event), await makeTag(event, "Press")];
  await Promise.all([
    updateGuest(event.scope, { guestId, addTagIds: [family] }),
    updateGuest(event.scope, { guestId, addTagIds: [press] }),
  ]);
  expect((await getGuest(event.scope, guestId))?.tagIds.toSorted()).toEqual([family, press].toSorted());
  await updateGuest(event.scope, { guestId, dropTagIds: [family] });
  expect((await getGuest(event.scope, guestId))?.tagIds).toEqual([press]);
  const elsewhere = await makeEvent();
  const foreign = updateGuest(event.scope, { guestId, addTagIds: [await makeTag(elsewhere)] });
  await expect(foreign).rejects.toEqual(notFound);
});

test("whoever is no longer asked to a session gives the place back", async () => {
  const event = await makeEvent();
  const [guestId = ""] = await makeGuests(event, [{ firstName: "Ada" }]);
  await answerFor(event, [guestId], "accepted");
  await updateGuest(event.scope, { guestId, sessionIds: [] });
  expect(await placesTaken(event)).toEqual({ session: 0, event: 0 });
  expect(await getGuest(event.scope, guestId)).toMatchObject({ answers: [], overall: "uninvited" });
});

test("splitting off makes a household at the same address, and undo puts all back", async () => {
  const event = await makeEvent();
  const { householdId, guestIds } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], {
    addressCity: "Paris",
    allowance: 2,
  });
  const [, pierre = ""] = guestIds;
  const moved = await moveGuests(event.scope, { guestIds: [pierre], householdId: null, householdName: "Pierre alone" });
  const made = await db.household.findUniqueOrThrow({ where: { id: moved.householdId } });
  expect(made).toMatchObject({ name: "Pierre alone", addressCity: "Paris", allowance: 0, email: null });
  expect(await db.guest.findUniqueOrThrow({ where: { id: pierre } })).toMatchObject({
    householdId: made.id,
    searchText: "pierre curie pierre alone",
  });
  expect(await undoChange(event.scope, moved.changeId)).toMatchObject({ ok: true });
  expect(await db.guest.findUniqueOrThrow({ where: { id: pierre } })).toMatchObject({ householdId, position: 1 });
  expect((await db.household.findUniqueOrThrow({ where: { id: made.id } })).deletedAt).not.toBeNull();
  expect(await undoChange(event.scope, moved.changeId)).toMatchObject({ ok: false, reason: "too_late" });
});

test("the last to leave takes the household off the list; answers and places move along", async () => {
  const event = await makeEvent();
  const { householdId: home } = await makeHousehold(event, ["Ada Byron"]);
  const { householdId: old, guestIds } = await makeHousehold(event, ["Ben Solo"]);
  await answerFor(event, guestIds, "accepted");
  await moveGuests(event.scope, { guestIds, householdId: home, householdName: null });
  expect((await db.household.findUniqueOrThrow({ where: { id: old } })).deletedAt).not.toBeNull();
  expect(await placesTaken(event)).toEqual({ session: 1, event: 1 });
  const [ben = ""] = guestIds;
  expect(await getGuest(event.scope, ben)).toMatchObject({ overall: "accepted", household: { id: home, size: 2 } });
});

test("a plus-one who leaves the sponsor is a guest in their own right", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event, ["Ada Byron"], { allowance: 1 });
  const [sponsor = ""] = guestIds;
  const id = await db.$transaction((tx) => createPlusOne(tx, event, sponsor, { firstName: "Plus", lastName: "One" }));
  expect(await getGuest(event.scope, id)).toMatchObject({ kind: "plus_one", sponsor: { id: sponsor } });
  await moveGuests(event.scope, { guestIds: [id], householdId: null, householdName: null });
  expect(await db.guest.findUniqueOrThrow({ where: { id } })).toMatchObject({ sponsorId: null, source: "invited" });
});

test("a plus-one is asked to exactly what the sponsor is asked to", async () => {
  const event = await makeEvent();
  const { guestIds } = await makeHousehold(event, ["Ada Byron"]);
  const [sponsor = ""] = guestIds;
  await db.sessionInvite.deleteMany({ where: { guestId: sponsor } });
  const id = await db.$transaction((tx) => createPlusOne(tx, event, sponsor, { firstName: "Plus", lastName: "" }));
  expect(await db.sessionInvite.count({ where: { guestId: id } })).toBe(0);
});

test("thousands come in at once, in order, with tags and invitations", async () => {
  const event = await makeEvent();
  const tagId = await makeTag(event);
  const people = Array.from({ length: 3000 }, (_, index) => ({
    firstName: `G${index}`,
    household: { name: `H${Math.floor(index / 3)}` },
    tagIds: [tagId],
  }));
  const ids = await makeGuests(event, people);
  expect(await db.guest.count({ where: { eventId: event.eventId, position: 2 } })).toBe(1000);
  expect(await db.sessionInvite.count({ where: { sessionId: event.sessionId } })).toBe(3000);
  expect(await db.guestTagging.count({ where: { tagId } })).toBe(3000);
  expect(await db.guest.findUniqueOrThrow({ where: { id: ids[4] ?? newId() } })).toMatchObject({ firstName: "G4" });
});

test("a guest without any name is refused", () => {
  expect(createGuestSchema.safeParse({ firstName: " ", lastName: "" }).success).toBe(false);
  expect(updateGuestSchema.safeParse({ guestId: newId(), firstName: "", lastName: "" }).success).toBe(false);
});
