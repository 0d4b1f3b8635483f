import type { Locator, Page } from "@playwright/test";
import { submitAnswers } from "@/lib/features/rsvp/answers/mutations/submit-answers";
import { db } from "@/lib/platform/db";
import {
  makeEvent,
  makeHousehold,
  makeMember,
  makeOrganization,
  makeUser,
  type TestHousehold,
} from "@/lib/testing/factories";
import { makeNotification, makeStaff } from "@/lib/testing/notification-factories";
import { everybody } from "@/lib/testing/rsvp-factories";
import { expectAccessible } from "./journey/accessible";
import { linkOf, send, tick } from "./journey/invitation";
import { signInAs } from "./journey/people";
import { expect, test } from "./journey/test";
import { startWire } from "./journey/wire";

const field = (page: Page): Locator => page.getByRole("combobox", { name: "Search and commands" });
const option = (page: Page, name: string | RegExp): Locator => page.getByRole("option", { name });

/** What Enter would open. */
async function active(page: Page): Promise<string> {
  const id = await field(page).getAttribute("aria-activedescendant");
  return (id && (await page.locator(`[id="${id}"]`).textContent())) || "";
}

/** Types into the palette and opens what it points at, by the keyboard alone. */
async function go(page: Page, typed: string, expected: RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
  await expect.poll(() => active(page)).toMatch(expected);
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeHidden();
}

test("the palette leads anywhere by the keyboard alone, forgiving accents and slips", async ({ page }) => {
  const organization = await makeOrganization({ name: "Lantern & Oak" });
  const event = await makeEvent({ name: "Mariage d'Amélie" }, {}, organization);
  await makeEvent({ name: "Harbour Gala" }, {}, organization);
  const home = await makeHousehold(event, ["Zoë Ångström", "Max Ångström"], { name: "The Ångströms" });
  await signInAs(page.context(), organization.owner);
  await page.goto("/dashboard");

  await go(page, "amelie", /Mariage d'Amélie/);
  await page.waitForURL(`**/events/${event.eventId}`);
  await go(page, "add a gue", /Add a guest/);
  await expect(page.getByRole("dialog", { name: "Add a guest" })).toBeVisible();
  await expect(page).toHaveURL(/\/guests$/);
  await page.keyboard.press("Escape");
  await go(page, "zoe angst", /Zoë Ångström/);
  await page.waitForURL(`**/events/${event.eventId}/guests/${home.guestIds[0]}`);
  await go(page, "angstorm", /Ångström/);
  await page.waitForURL(`**/events/${event.eventId}/guests/**`);
  await go(page, "invite a mem", /Invite a member/);
  await page.waitForURL("**/settings/members");
  await go(page, "dark", /Dark theme/);
  await expect(page.locator("[data-theme]").first()).toHaveAttribute("data-theme", "dark");

  // With nothing typed: what was opened lately, and moving about in it.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "Recent" }).getByRole("option").first()).toContainText("Ångström");
  const first = await active(page);
  await page.keyboard.press("ArrowDown");
  expect(await active(page)).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  expect(await active(page)).toBe(first);
  await page.keyboard.type("nothing has this name");
  await expect(page.getByRole("status").filter({ hasText: "Nothing is called" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeHidden();
});

test("what is typed before the palette has loaded is its own, and nothing of it is lost", async ({ page }) => {
  const event = await makeEvent({ name: "Slow Lines Ball" });
  await makeHousehold(event, ["Ada Byron"]);
  await signInAs(page.context(), event.owner);
  await page.goto(`/events/${event.eventId}/guests`);
  await expect(page.getByText("Ada Byron").first()).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("slow/lx");
  await page.keyboard.press("Backspace");
  await expect(field(page)).toBeHidden();
  release();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("ines");
  await expect(field(page)).toHaveValue("slow/lines");
});

test("the palette offers what one may do: at the door no guest and nothing to change", async ({ page, visit }) => {
  const event = await makeEvent({ name: "Harbour Gala" });
  const foreign = await makeEvent({ name: "Harbour Ball" });
  await makeHousehold(event, ["Marie Curie"]);
  await makeHousehold(foreign, ["Marie Foreign"]);
  const door = await makeUser();
  await makeStaff(event, door, "door");
  await signInAs(page.context(), door);
  await page.goto(`/events/${event.eventId}`);
  await page.keyboard.press("/");
  await expect(option(page, /Overview/)).toBeVisible();
  for (const name of [/Add a guest/, /Import guests/, /New event/, /Invite a member/]) {
    await expect(option(page, name)).toHaveCount(0);
  }
  await page.keyboard.type("harbour");
  await expect(option(page, /Harbour Gala/).first()).toBeVisible();
  await expect(option(page, /Harbour Ball/)).toHaveCount(0);
  await field(page).fill("marie");
  await expect(page.getByRole("status").filter({ hasText: "Nothing is called" })).toBeVisible();

  const planner = await visit();
  await signInAs(planner.context(), event.owner);
  await planner.goto("/events");
  await planner.keyboard.press("Control+k");
  await field(planner).fill("marie");
  await expect(option(planner, /Marie Curie/).first()).toBeVisible();
  await expect(option(planner, /Marie Foreign/)).toHaveCount(0);
});

test("the bell hears of an answer in every tab, and what is read in one is read in the other @phone", async ({
  page,
  visit,
}) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  const home = await makeHousehold(event, ["Marie Curie"], { name: "The Curies" });
  await signInAs(page.context(), event.owner);
  const second = await page.context().newPage();
  await Promise.all([page.goto("/events"), second.goto("/notifications")]);
  const bell = page.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");
  await expect(second.getByRole("heading", { name: "Nothing yet" })).toBeVisible();

  const guest = await visit();
  await guest.goto(linkOf(home.householdId));
  await tick(guest, "Marie Curie", "Dinner", "Coming");
  await send(guest);

  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  await expect(
    second.getByRole("main").getByRole("link", { name: /The Curies answered for Harvest Dinner/ }),
  ).toBeVisible();
  await bell.focus();
  await page.keyboard.press("Enter");
  const told = page.getByRole("dialog", { name: "Notifications" });
  await expect(told.getByRole("link", { name: /The Curies answered/ })).toBeVisible();
  await told.getByRole("link", { name: /The Curies answered/ }).click();
  await page.waitForURL(`**/events/${event.eventId}/rsvps/households/${home.householdId}`);
  await expect(second.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
  await expect(second.getByRole("main").getByText("Unread:")).toHaveCount(0);
});

test("the focus of a button that can no longer be pressed goes to the heading of what is there", async ({ page }) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  await signInAs(page.context(), event.owner);
  await page.goto(`/events/${event.eventId}/settings`);
  const search = page.getByRole("banner").getByRole("button", { name: "Search" });
  // Until the page listens nobody would notice.
  await expect(async () => {
    await search.evaluate((button: HTMLButtonElement) => {
      button.disabled = false;
      button.focus();
      button.disabled = true;
    });
    await expect(page.locator(":is(h1, h2, h3):focus")).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("all that one was told, by pages and by what is unread; read at once", async ({ page }) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  for (let index = 0; index < 60; index++) {
    await makeNotification(event.owner, event, {
      actorName: `Colleague ${index}`,
      occurredAt: new Date(Date.now() - index * 3_600_000),
      readAt: index % 2 === 0 ? null : new Date(),
    });
  }
  await signInAs(page.context(), event.owner);
  await page.goto("/notifications");
  await expect(page.getByText("50 of 60 notifications")).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("Colleague 59")).toBeVisible();
  await page.getByRole("link", { name: "Unread 30" }).click();
  await expect(page.getByText("30 notifications")).toBeVisible();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("heading", { name: "You have read everything" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1440]) {
    test(`palette, bell and page are accessible at ${width} pixels, ${colorScheme}`, async ({ visit }) => {
      const page = await visit({ colorScheme, viewport: { width, height: 800 } });
      const event = await makeEvent({ name: "Harvest Dinner" });
      const home = await makeHousehold(event, ["Marie Curie"], { name: "The Curies" });
      const { user } = await makeMember(event.organizationId, "owner");
      const at = (hours: number) => new Date(Date.now() - hours * 3_600_000);
      await makeNotification(user, event, {
        kind: "answers_given",
        subjectId: home.householdId,
        count: 12,
        occurredAt: at(0),
      });
      await makeNotification(user, event, { kind: "capacity_full", subjectName: "Dinner", occurredAt: at(3) });
      await makeNotification(user, event, { kind: "mail_failed", count: 2, occurredAt: at(30), readAt: at(1) });
      await makeNotification(user, event, { kind: "event_moved", actorName: "Tom Reed", occurredAt: at(300) });
      await signInAs(page.context(), user);
      await page.goto("/notifications");
      await expect(page.getByRole("heading", { name: "Notifications", level: 1 })).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: `reports/shots/notifications-${width}-${colorScheme}.png` });
      await page.getByRole("button", { name: "Notifications, 3 unread" }).click();
      await expect(page.getByRole("dialog", { name: "Notifications" }).getByRole("listitem")).toHaveCount(4);
      await expectAccessible(page);
      await page.screenshot({ path: `reports/shots/bell-${width}-${colorScheme}.png` });
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Search/ }).click();
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: `reports/shots/palette-${width}-${colorScheme}.png` });
      await field(page).fill("curie");
      await expect(option(page, /Marie Curie/)).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: `reports/shots/palette-found-${width}-${colorScheme}.png` });
    });
  }
}

test("five tabs share one stream; another takes over from who leaves, and a cut loses nothing", async ({ page }) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  const homes: TestHousehold[] = [];
  for (const name of ["Marie Curie", "Niels Bohr", "Lise Meitner"]) homes.push(await makeHousehold(event, [name]));
  await signInAs(page.context(), event.owner);
  const tabs = [page];
  for (let more = 0; more < 4; more++) tabs.push(await page.context().newPage());
  const opened: Page[] = [];
  for (const tab of tabs) {
    tab.on("request", (request) => {
      if (new URL(request.url()).pathname === "/api/live") opened.push(tab);
    });
  }
  const wire = await startWire();
  for (const tab of tabs) await tab.goto(`${wire.url}/events/${event.eventId}/rsvps`);
  const answer = async (index: number): Promise<void> => {
    const home = homes[index];
    if (!home) throw new Error("There is no such household.");
    const result = await submitAnswers(home.scope, everybody(home, event.sessionId, "accepted"));
    if (!result.ok) throw new Error(result.message);
  };
  const answered = (tab: Page, name: string): Locator =>
    tab
      .locator("section")
      .filter({ has: tab.getByRole("heading", { name: "Latest answers" }) })
      .getByRole("link", { name });
  const showsComing = async (among: readonly Page[], name: string): Promise<void> => {
    for (const tab of among) await expect(answered(tab, name)).toBeVisible();
  };

  await answer(0);
  await showsComing(tabs, "Marie Curie");
  expect(opened).toHaveLength(1);

  const [holder] = opened;
  const left = tabs.filter((tab) => tab !== holder);
  await holder?.close();
  await expect.poll(() => opened.length).toBe(2);
  await answer(1);
  await showsComing(left, "Niels Bohr");
  expect(opened).toHaveLength(2);

  wire.cut();
  await answer(2);
  await expect.poll(() => opened.length).toBeGreaterThan(2);
  for (const tab of left) await expect(answered(tab, "Lise Meitner")).toHaveCount(0);
  wire.mend();
  await showsComing(left, "Lise Meitner");
  expect(await db.answer.count({ where: { eventId: event.eventId, status: "accepted" } })).toBe(3);
  await wire.stop();
});
