import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { answerFor, guestQuery, makeGuests, makeTag, placesTaken, tagGuests } from "@/lib/testing/guests-factories";
import type { GuestChangeInput } from "../schema";
import { changeGuests } from "./change-guests";
import { undoChange } from "./undo-change";

const notFound = expect.objectContaining({ code: "NOT_FOUND" });

async function crowd(event: TestEvent, count = 5): Promise<string[]> {
  return makeGuests(
    event,
    Array.from({ length: count }, (_, index) => ({ firstName: `Guest${index}`, side: index === 0 ? "bride" : null })),
  );
}

test("tags all that match a filter, and undo takes it only from those who lacked it", async () => {
  const event = await makeEvent();
  const ids = await crowd(event);
  const tagId = await makeTag(event, "Bus");
  await tagGuests(event, tagId, ids.slice(0, 2));
  const selection = { filter: guestQuery("q=guest").filter };
  const result = await changeGuests(event.scope, { selection, change: { what: "tag", tagId } });
  expect(result).toMatchObject({ count: 3, message: "3 guests tagged “Bus”." });
  expect(await db.guestTagging.count({ where: { tagId } })).toBe(5);
  await undoChange(event.scope, result.changeId);
  const left = await db.guestTagging.findMany({ where: { tagId }, select: { guestId: true } });
  expect(left.map(({ guestId }) => guestId).sort()).toEqual(ids.slice(0, 2).sort());
});

test("what all of them are already is said, and leaves no trace", async () => {
  const event = await makeEvent();
  const guestIds = await crowd(event, 2);
  const tagId = await makeTag(event, "Bus");
  await tagGuests(event, tagId, guestIds);
  const again = await changeGuests(event.scope, { selection: { guestIds }, change: { what: "tag", tagId } });
  expect(again).toMatchObject({ count: 0, message: "Nothing changed: all of them are tagged “Bus”." });
  const sides = { selection: { guestIds: guestIds.slice(1) }, change: { what: "side", side: null } } as const;
  expect((await changeGuests(event.scope, sides)).message).toBe("Nothing changed: none of them is on a side.");
  expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "guests.tagged" } })).toBe(0);
});

test("all that match but a few leaves those few alone", async () => {
  const event = await makeEvent();
  const ids = await crowd(event);
  const tagId = await makeTag(event, "Bus");
  const selection = { filter: guestQuery().filter, except: ids.slice(0, 2) };
  const result = await changeGuests(event.scope, { selection, change: { what: "tag", tagId } });
  expect(result.count).toBe(3);
  const tagged = await db.guestTagging.findMany({ where: { tagId }, select: { guestId: true } });
  expect(tagged.map(({ guestId }) => guestId).sort()).toEqual(ids.slice(2).sort());
});

test("untags, and undo brings it back to those who had it", async () => {
  const event = await makeEvent();
  const ids = await crowd(event);
  const tagId = await makeTag(event);
  await tagGuests(event, tagId, ids.slice(0, 2));
  const { changeId, count } = await changeGuests(event.scope, {
    selection: { guestIds: ids },
    change: { what: "untag", tagId },
  });
  expect(count).toBe(2);
  expect(await db.guestTagging.count({ where: { tagId } })).toBe(0);
  await undoChange(event.scope, changeId);
  expect(await db.guestTagging.count({ where: { tagId } })).toBe(2);
});

test("undoing the removal of a tag that was deleted since does nothing", async () => {
  const event = await makeEvent();
  const ids = await crowd(event);
  const tagId = await makeTag(event);
  await tagGuests(event, tagId, ids);
  const { changeId } = await changeGuests(event.scope, {
    selection: { guestIds: ids },
    change: { what: "untag", tagId },
  });
  await db.guestTag.delete({ where: { id: tagId } });
  expect(await undoChange(event.scope, changeId)).toMatchObject({ ok: true });
});

test.each<[string, GuestChangeInput]>([
  ["kind", { what: "kind", kind: "vip" }],
  ["side", { what: "side", side: "press" }],
])("sets %s where it differs, and undo gives each what they had", async (field, change) => {
  const event = await makeEvent();
  const ids = await crowd(event);
  const before = await db.guest.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, side: true } });
  const first = await changeGuests(event.scope, { selection: { guestIds: ids.slice(0, 2) }, change });
  const all = await changeGuests(event.scope, { selection: { filter: guestQuery().filter }, change });
  expect([first.count, all.count]).toEqual([2, 3]);
  const values = await db.guest.findMany({ where: { id: { in: ids } } });
  expect(new Set(values.map((guest) => (field === "kind" ? guest.kind : guest.side))).size).toBe(1);
  await undoChange(event.scope, all.changeId);
  await undoChange(event.scope, first.changeId);
  const after = await db.guest.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, side: true } });
  expect(after).toEqual(expect.arrayContaining(before));
});

test("invites to a session, and undo takes back the invitation with the place it led to", async () => {
  const event = await makeEvent({}, { invitesAll: false });
  const ids = await crowd(event);
  const { changeId, count } = await changeGuests(event.scope, {
    selection: { guestIds: ids },
    change: { what: "invite", sessionId: event.sessionId },
  });
  expect(count).toBe(5);
  await answerFor(event, ids.slice(0, 1), "accepted");
  await undoChange(event.scope, changeId);
  expect(await db.sessionInvite.count({ where: { sessionId: event.sessionId } })).toBe(0);
  expect(await placesTaken(event)).toEqual({ session: 0, event: 0 });
});

test("foreign guests, tags, sessions and changes are out of reach", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const own = await crowd(mine);
  const foreign = await crowd(theirs);
  const tagId = await makeTag(theirs);
  const selection = { guestIds: own };
  await expect(changeGuests(mine.scope, { selection, change: { what: "tag", tagId } })).rejects.toEqual(notFound);
  await expect(
    changeGuests(mine.scope, { selection, change: { what: "invite", sessionId: theirs.sessionId } }),
  ).rejects.toEqual(notFound);
  const change: GuestChangeInput = { what: "kind", kind: "child" };
  const result = await changeGuests(mine.scope, { selection: { guestIds: foreign }, change });
  expect(result.count).toBe(0);
  const real = await changeGuests(theirs.scope, { selection: { guestIds: foreign }, change });
  expect(await undoChange(mine.scope, real.changeId)).toMatchObject({ ok: false, reason: "too_late" });
  expect(await undoChange(mine.scope, newId())).toMatchObject({ ok: false });
  expect(await db.guest.count({ where: { eventId: theirs.eventId, kind: "child" } })).toBe(5);
});

test("two undos at once: one of them undoes", async () => {
  const event = await makeEvent();
  const guestIds = await crowd(event);
  const { changeId } = await changeGuests(event.scope, {
    selection: { guestIds },
    change: { what: "kind", kind: "vip" },
  });
  const results = await Promise.all([undoChange(event.scope, changeId), undoChange(event.scope, changeId)]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
});
