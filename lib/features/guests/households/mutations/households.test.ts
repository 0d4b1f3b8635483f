import { expect, test } from "vitest";
import { requireGuest } from "@/lib/platform/access/guest-gates";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { eventScopeFor, makeEvent, makeHousehold, makeUser } from "@/lib/testing/factories";
import { guestQuery } from "@/lib/testing/guests-factories";
import { undoChange } from "../../bulk/mutations/undo-change";
import { listGuests } from "../../list/data/list-guests";
import { createPlusOne } from "../../mutations/create-plus-one";
import { getHousehold, searchHouseholds } from "../data";
import { updateHouseholdSchema } from "../schema";
import { mergeHouseholds } from "./merge-households";
import { renewHouseholdLink } from "./renew-household-link";
import { updateHousehold } from "./update-household";

const notFound = expect.objectContaining({ code: "NOT_FOUND" });

test("a renamed household is found by its new name through its guests", async () => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const input = updateHouseholdSchema.parse({
    householdId,
    name: "Famille Skłodowska",
    allowance: "2",
    addressCountry: "fr",
  });
  expect(await updateHousehold(event.scope, input)).toMatchObject({ ok: true });
  expect((await listGuests(event.scope, guestQuery("q=sklodowska"))).items).toHaveLength(2);
  expect(await getHousehold(event.scope, householdId)).toMatchObject({ allowance: 2, addressCountry: "FR" });
  expect(await searchHouseholds(event.scope, "Skłod")).toMatchObject([
    { id: householdId, memberNames: "Marie Curie, Pierre Curie" },
  ]);
});

test("a household's country is written by its name or its code; what is neither is refused beside its field", () => {
  const read = (addressCountry: string) => updateHouseholdSchema.safeParse({ householdId: newId(), addressCountry });
  expect(read("Frankreich").data).toMatchObject({ addressCountry: "FR" });
  expect(read("").data).toMatchObject({ addressCountry: null });
  expect(read("Nowhere").error?.issues).toMatchObject([{ path: ["addressCountry"] }]);
});

test("an allowance below the plus-ones already named is refused beside its field", async () => {
  const event = await makeEvent();
  const { householdId, guestIds } = await makeHousehold(event, ["Ada Byron"], { allowance: 1 });
  await db.$transaction((tx) => createPlusOne(tx, event, guestIds[0] ?? "", { firstName: "Plus", lastName: "" }));
  expect(await updateHousehold(event.scope, { householdId, allowance: 0 })).toMatchObject({
    ok: false,
    reason: "allowance_used",
    fieldErrors: { allowance: [expect.stringContaining("one plus-one")] },
  });
});

test("merging brings everyone together, adds allowances, ends old links; undo parts them again", async () => {
  const event = await makeEvent();
  const into = await makeHousehold(event, ["Ada Byron"], { name: "One", allowance: 1 });
  const other = await makeHousehold(event, ["Ben Solo", "Leia Solo"], { name: "Two", allowance: 2 });
  const detail = await getHousehold(event.scope, other.householdId);
  const token = detail?.link?.split("/r/")[1];
  expect((await requireGuest(token)).householdId).toBe(other.householdId);
  const merged = await mergeHouseholds(event.scope, { householdId: into.householdId, otherIds: [other.householdId] });
  const together = await getHousehold(event.scope, into.householdId);
  expect(together).toMatchObject({ allowance: 3 });
  expect(together?.members.map(({ firstName }) => firstName)).toEqual(["Ada", "Ben", "Leia"]);
  await expect(requireGuest(token)).rejects.toEqual(notFound);
  await undoChange(event.scope, merged.changeId);
  expect(await getHousehold(event.scope, into.householdId)).toMatchObject({ allowance: 1 });
  expect((await getHousehold(event.scope, other.householdId))?.members).toHaveLength(2);
  expect((await requireGuest(token)).householdId).toBe(other.householdId);
});

test("a renewed link works, and the one before does not", async () => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const before = (await getHousehold(event.scope, householdId))?.link?.split("/r/")[1];
  const { link } = await renewHouseholdLink(event.scope, householdId);
  expect((await requireGuest(link.split("/r/")[1])).householdId).toBe(householdId);
  await expect(requireGuest(before)).rejects.toEqual(notFound);
});

test("the secret link is shown only to those who may answer on a guest's behalf", async () => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const staff = { role: "coordinator" as const, grants: [], revokes: [] };
  const reader = eventScopeFor(event, await makeUser(), { membership: null, staff });
  expect((await getHousehold(event.scope, householdId))?.link).toContain("/r/");
  expect(await getHousehold(reader, householdId)).toMatchObject({ link: null });
});

test("another tenant's households can be neither read, changed, merged nor searched", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  const own = await makeHousehold(mine);
  const { householdId } = await makeHousehold(theirs, ["Foreign Person"]);
  expect(await getHousehold(mine.scope, householdId)).toBeNull();
  expect(await getHousehold(mine.scope, "x")).toBeNull();
  expect(await searchHouseholds(mine.scope, "foreign")).toEqual([]);
  await expect(updateHousehold(mine.scope, { householdId, name: "Stolen" })).rejects.toEqual(notFound);
  await expect(renewHouseholdLink(mine.scope, householdId)).rejects.toEqual(notFound);
  for (const pair of [
    { householdId, otherIds: [own.householdId] },
    { householdId: own.householdId, otherIds: [householdId] },
  ]) {
    await expect(mergeHouseholds(mine.scope, pair)).rejects.toEqual(notFound);
  }
  expect(await db.household.findUniqueOrThrow({ where: { id: householdId } })).toMatchObject({ linkVersion: 1 });
});
