import { getPlan } from "@/lib/features/seating/data/plan";
import { releaseSeatsOf } from "@/lib/features/seating/jobs";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold, makeMember, makeUser, type TestEvent } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeStaff } from "@/lib/testing/notification-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { expectAccessible } from "./journey/accessible";
import { signInAs } from "./journey/people";
import { drag, guestRow, middleOf, openLayout, plan, saved, tableOnPlan } from "./journey/room";
import { expect, test } from "./journey/test";

async function kept(event: TestEvent, layoutId: string) {
  const found = await getPlan(event.scope, layoutId);
  if (!found) throw new Error("The layout is gone.");
  const table = (number: number) => {
    const one = found.room.tables.find((each) => each.number === number);
    if (!one) throw new Error(`There is no table ${number}.`);
    return one;
  };
  const at = (number: number) => {
    const seats = new Set(table(number).seats.map(({ id }) => id));
    return found.assignments.filter(({ seatId }) => seats.has(seatId)).map(({ guestId }) => guestId);
  };
  return { ...found, table, at };
}

async function stage(tables = 4) {
  const event = await makeEvent({ name: "Orangery dinner" });
  const curies = await makeHousehold(event, ["Marie Curie", "Pierre Curie", "Irène Curie"], { name: "The Curies" });
  const [ada] = (await makeHousehold(event, ["Ada Lovelace"], { name: "Ada" })).guestIds;
  const [alan] = (await makeHousehold(event, ["Alan Turing"], { name: "Alan" })).guestIds;
  await answerFor(event, [...curies.guestIds, ada ?? "", alan ?? ""], "accepted");
  const layout = await makeLayout(event, { tables, seats: 4 });
  return { event, curies: curies.guestIds, ada: ada ?? "", alan: alan ?? "", ...layout };
}

test("a room is furnished, tables are dragged with mouse and keys, undone and redone, and all of it is kept", async ({
  page,
  context,
}) => {
  const { event, layoutId } = await stage(0);
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await page.getByRole("button", { name: "Furnish" }).click();
  await page.getByLabel("For how many guests").fill("40");
  await page.getByRole("button", { name: /^Banquet/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up 40 seats" }).click();
  await saved(page);
  const furnished = await kept(event, layoutId);
  expect(furnished.room.tables.flatMap(({ seats }) => seats)).toHaveLength(40);

  const from = await middleOf(tableOnPlan(page, 1));
  await drag(page, from, { x: from.x + 60, y: from.y + 90 });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("r");
  await saved(page);
  const moved = (await kept(event, layoutId)).table(1);
  expect(moved.at.y).toBeGreaterThan(furnished.table(1).at.y + 1000);
  expect(moved.rotation).toBe(15);

  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await saved(page);
  const { revision: _, ...before } = furnished.table(1);
  expect((await kept(event, layoutId)).table(1)).toMatchObject(before);
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+Shift+z");
  await saved(page);
  expect((await kept(event, layoutId)).table(1)).toMatchObject({ at: moved.at, rotation: 15 });
  await expectAccessible(page);
});

test("a household is dragged to a table, one is seated by keys, two change places, and who declines gives the seat back", async ({
  page,
  context,
}) => {
  const { event, layoutId, curies, ada } = await stage();
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  const household = await guestRow(page, "The Curies").boundingBox();
  if (!household) throw new Error("The household is not listed.");
  await drag(page, { x: household.x + 30, y: household.y + 10 }, await middleOf(tableOnPlan(page, 2)));
  await expect(page.getByText("3 of 5 seated")).toBeVisible();
  await saved(page);
  expect((await kept(event, layoutId)).at(2).toSorted()).toEqual(curies.toSorted());

  await guestRow(page, "Ada Lovelace").focus();
  await page.keyboard.press("Enter");
  await expect(plan(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: /Table \d, seat \d/ })).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(page.getByText("4 of 5 seated")).toBeVisible();
  await saved(page);
  expect((await kept(event, layoutId)).assignments.map(({ guestId }) => guestId)).toContain(ada);

  await db.answer.updateMany({
    where: { eventId: event.eventId, guestId: curies[0] ?? "" },
    data: { status: "declined" },
  });
  await releaseSeatsOf(event);
  await expect(page.locator("[data-notices]")).toContainText("Marie Curie has no seat any more.", { timeout: 15_000 });
  await expect(page.getByText("3 of 5 seated")).toBeVisible();
  expect((await kept(event, layoutId)).at(2)).toHaveLength(2);
});

test("two planners: what one does the other sees, and what they both change is refused with a reason", async ({
  page,
  context,
  visit,
}) => {
  const { event, layoutId, curies } = await stage();
  const colleague = await makeMember(event.organizationId, "planner");
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  const other = await visit();
  await signInAs(other.context(), colleague.user);
  await openLayout(other, event.eventId, layoutId);

  const from = await middleOf(tableOnPlan(page, 1));
  const before = await tableOnPlan(other, 1).getAttribute("transform");
  await drag(page, from, { x: from.x + 40, y: from.y + 120 });
  await expect(tableOnPlan(other, 1)).not.toHaveAttribute("transform", before ?? "", { timeout: 5000 });

  // The other's line is cut: both change the same table meanwhile.
  await other.context().setOffline(true);
  const there = await middleOf(tableOnPlan(other, 2));
  await drag(other, there, { x: there.x + 30, y: there.y + 150 });
  await expect(other.locator('[data-save-state="cut_off"]')).toBeVisible();
  const here = await middleOf(tableOnPlan(page, 2));
  await drag(page, here, { x: here.x + 90, y: here.y + 30 });
  await saved(page);
  const theirs = (await kept(event, layoutId)).table(2).at;
  await other.context().setOffline(false);
  await expect(other.locator("[data-notices]")).toContainText("Table 2", { timeout: 20_000 });
  await expect(other.locator('[data-save-state="saved"]')).toBeVisible();
  expect((await kept(event, layoutId)).table(2).at).toEqual(theirs);
  await expect(tableOnPlan(other, 2)).toHaveAttribute(
    "transform",
    new RegExp(`^translate\\(${theirs.x} ${theirs.y}\\)`),
  );
  expect(curies).toHaveLength(3);
});

test("a change that is refused for good stays in sight, with a way out, until it can be saved", async ({
  page,
  context,
}) => {
  const { event, layoutId } = await stage();
  const colleague = await makeMember(event.organizationId, "planner");
  await signInAs(context, colleague.user);
  await openLayout(page, event.eventId, layoutId);
  const member = { organizationId: event.organizationId, userId: colleague.user.userId };
  await db.membership.updateMany({ where: member, data: { role: "assistant" } });
  await page.getByRole("button", { name: "Add table" }).click();
  await page.getByRole("menuitem").first().click();
  const notSaved = page.locator("[data-not-saved]");
  await expect(notSaved).toContainText("Your last changes are not saved");
  await expect(page.locator('[data-save-state="refused"]')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await notSaved.getByRole("button", { name: "Download the chart" }).click();
  expect((await download).suggestedFilename()).toMatch(/-not-saved\.csv$/);

  await db.membership.updateMany({ where: member, data: { role: "planner" } });
  expect((await kept(event, layoutId)).room.tables).toHaveLength(4);
  await notSaved.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  await expect(notSaved).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Seating planner" })).toBeFocused();
  expect((await kept(event, layoutId)).room.tables).toHaveLength(5);
});

test("auto-seating keeps to the rules that a planner states, and is taken back with one undo", async ({
  page,
  context,
}) => {
  const { event, layoutId, curies, ada, alan } = await stage();
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await page.getByRole("button", { name: "Auto-seat" }).click();
  await page.getByRole("button", { name: "Add rule" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What", { exact: true }).selectOption("together");
  await dialog.getByLabel("Who").fill("Ada Lovelace");
  await dialog.getByLabel("Who").fill("Alan Turing");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add rule" }).click();
  await expect(page.getByText("Ada Lovelace and Alan Turing sit together")).toBeVisible();
  await page.getByRole("button", { name: "Find seats for 5 guests" }).click();
  await expect(page.getByRole("heading", { name: "Proposed seating" })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it all" }).click();
  await saved(page);
  const seated = await kept(event, layoutId);
  expect(seated.assignments).toHaveLength(5);
  const tableOf = (guestId: string) => [1, 2, 3, 4].find((number) => seated.at(number).includes(guestId));
  expect(tableOf(ada)).toBe(tableOf(alan));
  expect(new Set(curies.map(tableOf)).size).toBe(1);
  await plan(page).focus();
  await page.keyboard.press("Control+z");
  await saved(page);
  expect((await kept(event, layoutId)).assignments).toEqual([]);
});

test("the list does what the plan does, also on a phone @phone", async ({ page, context }) => {
  const { event, layoutId, ada } = await stage();
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await expectAccessible(page);
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expectAccessible(page);
  if (isPhone) await page.getByRole("button", { name: "Guests", exact: true }).click();
  await expectAccessible(page);
  await guestRow(page, "Ada Lovelace").click();
  await page.getByRole("listitem").filter({ hasText: "Table 3" }).getByRole("button", { name: "Seat here" }).click();
  await saved(page);
  expect((await kept(event, layoutId)).at(3)).toEqual([ada]);
  await page.getByRole("button", { name: /^Table 3/ }).click();
  await page.getByLabel("From left (m)").fill("12.5");
  await page.getByLabel("From left (m)").press("Enter");
  await expectAccessible(page);
  if (isPhone) await page.getByRole("button", { name: "List", exact: true }).first().click();
  await saved(page);
  expect((await kept(event, layoutId)).table(3).at.x).toBe(12_500);
});

test("who may only look changes nothing", async ({ page, context }) => {
  const { event, layoutId } = await stage();
  const door = await makeUser();
  await makeStaff(event, door, "door");
  await signInAs(context, door);
  await openLayout(page, event.eventId, layoutId);
  const before = await tableOnPlan(page, 1).getAttribute("transform");
  const from = await middleOf(tableOnPlan(page, 1));
  await drag(page, from, { x: from.x + 50, y: from.y + 50 });
  await page.keyboard.press("ArrowRight");
  expect(await tableOnPlan(page, 1).getAttribute("transform")).toBe(before);
  await expect(page.getByRole("button", { name: "Add table" })).toHaveCount(0);
  await expectAccessible(page);
});
