import type { Locator, Page } from "@playwright/test";
import { updateGuest } from "@/lib/features/guests/mutations/update-guest";
import { db } from "@/lib/platform/db";
import { makeEvent } from "@/lib/testing/factories";
import { makeGuests, makeTag } from "@/lib/testing/guests-factories";
import { expectAccessible } from "./journey/accessible";
import { ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

/** A planner at an event with this many guests, "Guest 0001 Alder" and so on. */
async function begin(page: Page, count: number) {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Lantern Night" }, {}, organization);
  const people = Array.from({ length: count }, (_, index) => ({
    firstName: `Guest ${String(index + 1).padStart(4, "0")}`,
    lastName: "Alder",
    email: `guest${index + 1}@example.test`,
  }));
  const ids = await makeGuests(event, people);
  return { event, ids, organization };
}

const rowOf = (page: Page, number: number): Locator =>
  page.getByRole("row", { name: `Guest ${number}`.replace(/\d+/, (n) => n.padStart(4, "0")) });
const cellOf = (page: Page, number: number, text: string | RegExp): Locator =>
  rowOf(page, number).getByRole("gridcell").filter({ hasText: text });

test("the last of thousands is one key away, and what was selected on the way stays selected", async ({ page }) => {
  const { event, ids } = await begin(page, 3000);
  const tagId = await makeTag(event, "Bus");
  await page.goto(`/events/${event.eventId}/guests`);
  const grid = page.getByRole("grid", { name: "Guests" });
  await expect(grid).toHaveAttribute("aria-rowcount", "3001");
  await expect(rowOf(page, 1)).toBeVisible();
  await expectAccessible(page);

  await rowOf(page, 1).getByRole("rowheader").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+End");
  const last = rowOf(page, 3000);
  await expect(last).toHaveAttribute("aria-rowindex", "3001");
  await expect(last).toBeInViewport();
  await expect(last.getByRole("rowheader")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("4 guests selected")).toBeVisible();
  await expectAccessible(page);

  // By keys alone: to the bar, its menu, the tag.
  await page.getByRole("button", { name: "Tag" }).last().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Bus" }).first().press("Enter");
  await expect(page.getByText("4 guests tagged “Bus”.")).toBeVisible();
  const tagged = await db.guestTagging.findMany({ where: { tagId }, select: { guestId: true } });
  expect(tagged.map(({ guestId }) => guestId).sort()).toEqual([ids[0], ...ids.slice(-3)].sort());
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  expect(await db.guestTagging.count({ where: { tagId } })).toBe(0);
});

test("all that match are selected over all pages, but those taken out again", async ({ page }) => {
  const { event, ids } = await begin(page, 240);
  await page.goto(`/events/${event.eventId}/guests?q=alder`);
  await rowOf(page, 2).getByRole("rowheader").focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("240 guests selected")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText("239 guests selected")).toBeVisible();
  await page.getByRole("button", { name: "Set" }).click();
  await page.getByRole("menuitem", { name: "VIP" }).click();
  await expect(page.getByText("239 guests set to VIP.")).toBeVisible();
  expect(await db.guest.findMany({ where: { eventId: event.eventId, kind: "regular" }, select: { id: true } })).toEqual(
    [{ id: ids[1] }],
  );
  await page.getByRole("grid").locator(":focus, [tabindex='0']").first().press("Escape");
  await rowOf(page, 3).getByRole("checkbox").click();
  await rowOf(page, 9)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText("7 guests selected")).toBeVisible();
});

/** Keeps a guest locked as a long change of somebody else would, until told to let go. */
async function hold(guestId: string): Promise<{ letGo: () => Promise<void> }> {
  let free = () => {};
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  let work: Promise<void> | undefined;
  await new Promise<void>((isHeld, failed) => {
    work = db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT id FROM guests WHERE id = ${guestId}::uuid FOR UPDATE`;
        isHeld();
        await freed;
      },
      { timeout: 80_000 },
    );
    work.catch(failed);
  });
  return {
    letGo: async () => {
      free();
      await work;
    },
  };
}

test("a change that takes long is said to be under way, also where one goes meanwhile, and told there with its way back", async ({
  page,
}) => {
  const { event, ids } = await begin(page, 120);
  await page.goto(`/events/${event.eventId}/guests`);
  await rowOf(page, 1).getByRole("rowheader").focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("120 guests selected")).toBeVisible();
  const { letGo } = await hold(ids[60] ?? "");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.getByRole("menuitem", { name: "VIP" }).click();
  await expect(page.getByText("Changing 120 guests …")).toBeVisible();
  await expectAccessible(page);
  // The list goes on answering.
  await page.getByRole("searchbox", { name: "Search guests" }).fill("0007");
  await expect(rowOf(page, 1)).toBeHidden();
  await expect(rowOf(page, 7)).toBeVisible();

  await page.getByRole("link", { name: "Overview", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  await expect(page.getByText("Changing 120 guests …")).toBeVisible();
  await letGo();
  await expect(page.getByText("120 guests set to VIP.")).toBeVisible();
  await expect(page.getByText("Changing 120 guests …")).toBeHidden();
  expect(await db.guest.count({ where: { eventId: event.eventId, kind: "vip" } })).toBe(120);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  expect(await db.guest.count({ where: { eventId: event.eventId, kind: "vip" } })).toBe(0);
});

test("Enter saves a cell of two fields as it does one of a single field", async ({ page }) => {
  const { event, ids } = await begin(page, 2);
  await page.goto(`/events/${event.eventId}/guests`);
  const field = page.getByRole("textbox", { name: "Last name of Guest 0002 Alder" });
  // A key pressed before the page listens is heard by nobody.
  await expect(async () => {
    await rowOf(page, 2).getByRole("rowheader").press("F2");
    await expect(field).toBeVisible({ timeout: 1000 });
  }).toPass();
  await field.fill("Birch");
  await field.press("Enter");
  await expect(rowOf(page, 2).getByRole("rowheader", { name: "Guest 0002 Birch" })).toBeFocused();
  await expect.poll(async () => (await db.guest.findUniqueOrThrow({ where: { id: ids[1] } })).lastName).toBe("Birch");
});

test("cells are edited where they stand: saved at once, taken back when refused, never written over", async ({
  page,
}) => {
  const { event, ids } = await begin(page, 3);
  await page.goto(`/events/${event.eventId}/guests`);
  const field = page.getByRole("textbox", { name: "E-mail of Guest 0001 Alder" });
  // A key pressed before the page listens is heard by nobody.
  await expect(async () => {
    await cellOf(page, 1, "guest1@example.test").press("F2");
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  await field.fill("first@example.test");
  await field.press("Enter");
  await expect(cellOf(page, 1, "first@example.test")).toBeFocused();
  await expect
    .poll(async () => (await db.guest.findUniqueOrThrow({ where: { id: ids[0] } })).email)
    .toBe("first@example.test");

  // What cannot be saved: the old value is back, the reason stands at the cell, what was typed is kept.
  await page.keyboard.press("Enter");
  await field.fill("not an address");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Write an address like" })).toBeVisible();
  await expect(cellOf(page, 1, "first@example.test")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Edit again" }).click();
  await expect(field).toHaveValue("not an address");
  await field.press("Escape");

  // Somebody else is quicker.
  await cellOf(page, 1, "first@example.test").focus();
  await page.keyboard.press("Enter");
  await db.guest.update({ where: { id: ids[0] }, data: { email: "theirs@example.test" } });
  await field.fill("mine@example.test");
  await field.press("Enter");
  await expect(page.getByText("it says “theirs@example.test” now")).toBeVisible();
  expect((await db.guest.findUniqueOrThrow({ where: { id: ids[0] } })).email).toBe("theirs@example.test");
  await expect(cellOf(page, 1, "theirs@example.test")).toBeVisible();

  // Also where the table shows theirs already: the editor still holds what stood there as it was opened.
  await page.getByRole("button", { name: "Let it be" }).click();
  await cellOf(page, 3, "guest3@example.test").press("F2");
  await updateGuest(event.scope, { guestId: ids[2] ?? "", email: "theirs3@example.test" });
  await expect(cellOf(page, 3, "theirs3@example.test")).toBeVisible();
  const third = page.getByRole("textbox", { name: "E-mail of Guest 0003 Alder" });
  await third.fill("mine3@example.test");
  await third.press("Enter");
  await expect(page.getByText("it says “theirs3@example.test” now")).toBeVisible();

  // Without a network the old value is back too, with the reason: nothing looks saved that is not.
  await page.getByRole("button", { name: "Let it be" }).click();
  await cellOf(page, 2, "guest2@example.test").press("F2");
  await page.context().setOffline(true);
  const second = page.getByRole("textbox", { name: "E-mail of Guest 0002 Alder" });
  await second.fill("lost@example.test");
  await second.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "The connection was lost" })).toBeVisible();
  await expect(cellOf(page, 2, "guest2@example.test")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Edit again" }).click();
  await expect(second).toHaveValue("lost@example.test");
  await second.press("Escape");

  // Tab saves and goes on; a name has two fields.
  await rowOf(page, 2).getByRole("rowheader").focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "First name of Guest 0002 Alder" }).fill("Guest 0002b");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Last name of Guest 0002 Alder" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect
    .poll(async () => (await db.guest.findUniqueOrThrow({ where: { id: ids[1] } })).firstName)
    .toBe("Guest 0002b");
});

test("keys are about the cell that was chosen, also if that was before the page listened", async ({ page }) => {
  const { event } = await begin(page, 3);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`/events/${event.eventId}/guests`, { waitUntil: "commit" });
  await cellOf(page, 2, "guest2@example.test").focus();
  release();
  await expect(async () => {
    await page.keyboard.press("F2");
    await expect(page.getByRole("textbox", { name: "E-mail of Guest 0002 Alder" })).toBeFocused({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("1 guest selected")).toHaveCount(0);
});

test("a list is saved, shared, found by a colleague, deleted and brought back; columns are remembered", async ({
  page,
  visit,
}) => {
  const { event, organization } = await begin(page, 3);
  await page.goto(`/events/${event.eventId}/guests?kind=regular&sort=-name`);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Phone" }).check();
  await page.getByRole("checkbox", { name: "Household" }).uncheck();
  await page.keyboard.press("Escape");
  const heads = page.getByRole("columnheader");
  await expect(heads.filter({ hasText: "Phone" })).toBeVisible();
  await expect(heads.filter({ hasText: "Household" })).toHaveCount(0);

  await page.getByRole("button", { name: "Lists" }).click();
  await page.getByRole("menuitem", { name: "Save this list…" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Grown-ups, backwards");
  await page.getByLabel("Share with the team").check();
  await page.getByRole("button", { name: "Save list" }).click();
  await expect(page.getByRole("button", { name: "Grown-ups, backwards" })).toBeVisible();
  await page.reload();
  await expect(heads.filter({ hasText: "Phone" })).toBeVisible();
  await expectAccessible(page);

  const colleague = await visit();
  await signInAs(colleague.context(), organization.owner);
  await colleague.goto(`/events/${event.eventId}/guests`);
  await colleague.getByRole("button", { name: "All guests" }).click();
  await colleague.getByRole("menuitem", { name: /Grown-ups, backwards/ }).click();
  await expect(colleague).toHaveURL(/kind=regular&sort=-name/);
  await expect(colleague.getByRole("row").nth(1)).toContainText("Guest 0003");

  await page.getByRole("button", { name: "Grown-ups, backwards" }).click();
  await page.getByRole("menuitem", { name: /^Delete/ }).click();
  await expect(page.getByRole("button", { name: "Lists", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Grown-ups, backwards" })).toBeVisible();
});

test("on a phone the list is cards that can be selected and opened @phone", async ({ page, hasTouch }) => {
  const { event } = await begin(page, 120);
  await page.goto(`/events/${event.eventId}/guests`);
  await expect(rowOf(page, 1)).toBeVisible();
  await expectAccessible(page);
  await rowOf(page, 1).getByRole("checkbox").click();
  await expect(page.getByText("1 guest selected")).toBeVisible();
  // Beside the box is its cell still.
  await rowOf(page, 1)
    .getByRole("gridcell")
    .first()
    .click({ position: { x: 4, y: 4 } });
  await expect(page.getByText("1 guest selected")).toBeHidden();
  // A thumb lands beside the name as often as on it.
  if (hasTouch) await rowOf(page, 2).getByRole("rowheader").tap();
  else await page.getByRole("link", { name: "Guest 0002 Alder" }).first().click();
  await expect(page.getByRole("dialog", { name: "Guest 0002 Alder" })).toBeVisible();
});

test("on a phone what is selected has its actions in the navigation's place, each wide enough for a thumb @phone", async ({
  page,
}) => {
  const { event } = await begin(page, 30);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/events/${event.eventId}/guests`);
  await rowOf(page, 1).getByRole("checkbox").click();
  const words = page.getByText("1 guest selected");
  await expect(words).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  for (const name of ["Tag", "Set", "Move", "Remove", "Clear selection"]) {
    const button = page.getByRole("button", { name, exact: true });
    await expect(button).toBeInViewport({ ratio: 1 });
    const box = await button.boundingBox();
    expect([name, (box?.width ?? 0) >= 32, (box?.height ?? 0) >= 32]).toEqual([name, true, true]);
  }
  // The bar moves in from below: measured once it stands.
  await expect(async () => expect((await words.boundingBox())?.y ?? 0).toBeGreaterThan(740 * 0.85)).toPass();
  await page.getByRole("button", { name: "Clear selection" }).click();
  await expect(page.getByRole("navigation", { name: "Main, short" }).getByRole("link").first()).toBeInViewport();
});

test("an empty list fills where one looks: by a colleague, and by one's own hand", async ({ page }) => {
  const { event } = await begin(page, 0);
  await page.goto(`/events/${event.eventId}/guests`);
  await expect(page.getByRole("heading", { name: "Who is coming?" })).toBeVisible();
  await page.getByRole("button", { name: "Add a guest" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("First name").fill("Zoë 🎉");
  await sheet.getByLabel("Last name").fill("محمد");
  await sheet.getByRole("button", { name: "Add guest" }).click();
  await expect(page.getByText("1 guest on the list")).toBeVisible();
  await expect(page.getByRole("row", { name: /Zoë 🎉/ })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search guests" }).fill("nobody at all");
  await expect(page.getByRole("heading", { name: "Nobody fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show everybody" }).click();
  await expect(page.getByRole("row", { name: /Zoë 🎉/ })).toBeVisible();
});

test("a guest's form that was open while a colleague wrote keeps theirs, and asks where both changed the same", async ({
  page,
}) => {
  const { event, ids } = await begin(page, 2);
  const guestId = ids[0] ?? "";
  const stored = () => db.guest.findUniqueOrThrow({ where: { id: guestId }, select: { phone: true, side: true } });
  await page.goto(`/events/${event.eventId}/guests`);
  await page.getByRole("searchbox", { name: "Search guests" }).fill("0001");
  await expect(page.getByRole("row", { name: "Guest 0002" })).toBeHidden();
  await page.getByRole("link", { name: "Guest 0001 Alder" }).first().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Side or group").fill("Bride");
  await updateGuest(event.scope, { guestId, phone: "222", side: "Groom" });
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await expect(sheet.getByText("it says “Groom” now").first()).toBeVisible();
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await expect(sheet).toBeHidden();
  expect(await stored()).toEqual({ phone: "222", side: "Bride" });
  // The search is still the one that was asked for.
  await expect(page).toHaveURL(/q=0001/);
  await expect(page.getByRole("grid", { name: "Guests" })).toHaveAttribute("aria-rowcount", "2");
});
