import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { listTags } from "../data";
import { createTagSchema } from "../schema";
import { createTag } from "./create-tag";
import { deleteTag } from "./delete-tag";
import { updateTag } from "./update-tag";

const notFound = expect.objectContaining({ code: "NOT_FOUND" });

test("a name is taken whatever its case and accents, by making and by renaming", async () => {
  const event = await makeEvent();
  const tagId = await makeTag(event, "Élite");
  expect(await createTag(event.scope, { name: "ELITE", color: "red" })).toMatchObject({ reason: "name_taken" });
  const other = await createTag(event.scope, { name: "Press", color: "blue" });
  expect(other.ok).toBe(true);
  expect(await updateTag(event.scope, { tagId, name: "press", color: "red" })).toMatchObject({
    reason: "name_taken",
    fieldErrors: { name: expect.any(Array) },
  });
  expect(await updateTag(event.scope, { tagId, name: "élite", color: "red" })).toMatchObject({ ok: true });
  expect((await listTags(event.scope)).map(({ name, color }) => [name, color])).toEqual([
    ["élite", "red"],
    ["Press", "blue"],
  ]);
});

test("counts only guests who are still on the list; deleting a tag leaves its guests", async () => {
  const event = await makeEvent();
  const tagId = await makeTag(event);
  const ids = await makeGuests(event, [{ firstName: "A" }, { firstName: "B" }]);
  await tagGuests(event, tagId, ids);
  await db.guest.update({ where: { id: ids[0] }, data: { deletedAt: new Date() } });
  expect(await listTags(event.scope)).toMatchObject([{ id: tagId, guestCount: 1 }]);
  await deleteTag(event.scope, tagId);
  expect(await listTags(event.scope)).toEqual([]);
  expect(await db.guest.count({ where: { eventId: event.eventId, deletedAt: null } })).toBe(1);
});

test("a separator is no part of a tag", () => {
  for (const name of ["a,b", "a;b", "a|b", ""]) expect(createTagSchema.safeParse({ name }).success).toBe(false);
});

test("another tenant's tag can be neither seen, renamed nor deleted", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const tagId = await makeTag(theirs);
  expect(await listTags(mine.scope)).toEqual([]);
  await expect(updateTag(mine.scope, { tagId, name: "Stolen", color: "red" })).rejects.toEqual(notFound);
  await expect(deleteTag(mine.scope, tagId)).rejects.toEqual(notFound);
  expect(await listTags(theirs.scope)).toMatchObject([{ name: "Family" }]);
});
