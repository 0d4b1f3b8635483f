import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeEvent, makeHousehold, makeUser } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { makeNotification } from "@/lib/testing/notification-factories";
import { expectAccessible } from "./journey/accessible";
import { ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

const told = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "could not be read just now. What you see is what was read before." });
const again = (page: Page) => page.getByRole("button", { name: "Try again" });

/** Presses the way on, unless the page has found it by itself: it also tries when the browser is online again. */
async function tryAgain(page: Page): Promise<void> {
  await expect(async () => {
    if (await again(page).isVisible()) await again(page).click({ timeout: 1_000 });
    await expect(again(page)).toBeHidden({ timeout: 1_000 });
  }).toPass();
}

test("a search without a line keeps the events, what was typed and the address; it is made once there is one @phone", async ({
  page,
}) => {
  const organization = await ownerOf(page.context());
  for (const name of ["Winter Gala", "Harbour Day"]) await makeEvent({ name }, {}, organization);
  await page.goto("/events");
  const search = page.getByRole("searchbox", { name: "Search events" });
  await page.context().setOffline(true);
  await search.fill("gala");
  await expect(told(page)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Harbour Day" })).toBeVisible();
  await expect(search).toHaveValue("gala");
  await expect(search).toBeFocused();
  await again(page).click();
  await expect(again(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Harbour Day" })).toBeVisible();
  await page.context().setOffline(false);
  await tryAgain(page);
  await expect(page.getByRole("link", { name: "Harbour Day" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Winter Gala" })).toBeVisible();
  await expect(page).toHaveURL(/\/events\?q=gala$/);
  await page.reload();
  await expect(search).toHaveValue("gala");
  await expect(page.getByRole("link", { name: "Harbour Day" })).toBeHidden();
});

test("a server that answers with an error of its own costs nobody the rows: the next households come when it is back", async ({
  page,
}) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const people = Array.from({ length: 60 }, (_, index) => ({ firstName: `Guest ${101 + index}`, lastName: "Alder" }));
  await makeGuests(event, people);
  await page.goto(`/events/${event.eventId}/rsvps/households`);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(51);
  await page.route(/_rsc=/, (route) => route.fulfill({ status: 502, contentType: "text/html", body: "Bad gateway" }));
  await page.getByRole("link", { name: "Next" }).click();
  await expect(told(page)).toBeVisible();
  await expect(rows).toHaveCount(51);
  await page.unroute(/_rsc=/);
  await again(page).click();
  await expect(rows).toHaveCount(11);
  await expect(page).toHaveURL(/after=/);
  await expect(told(page)).toBeHidden();
  await page.goBack();
  await expect(rows).toHaveCount(51);
});

/** A person with an unread notification, and a read one that the server fails to write until its event is mended. */
async function readerOfNews(page: Page) {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const broken = await makeEvent({ name: "Harbour Day" }, {}, organization);
  await makeNotification(organization.owner, event);
  await makeNotification(organization.owner, broken, { kind: "event_moved", readAt: new Date() });
  await db.event.update({ where: { id: broken.eventId }, data: { timeZone: "Nowhere/At all" } });
  return { mend: () => db.event.update({ where: { id: broken.eventId }, data: { timeZone: "Europe/Paris" } }) };
}

test("a page that breaks on the server leaves what was read before, as often as one tries; then it comes", async ({
  page,
}) => {
  const { mend } = await readerOfNews(page);
  await page.goto("/notifications?show=unread");
  const row = page.getByRole("main").getByText("Winter Gala");
  await expect(row).toBeVisible();
  await page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "All" }).click();
  await expect(told(page)).toBeVisible();
  await expect(row).toBeVisible();
  await expect(page).toHaveURL(/\/notifications$/);
  await again(page).click();
  await expect(again(page)).toBeEnabled();
  await expect(told(page)).toBeVisible();
  await expect(row).toBeVisible();

  await mend();
  await tryAgain(page);
  await expect(page.getByRole("main").getByText("Harbour Day")).toBeVisible();
  await expect(row).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/show=unread$/);
  await expect(page.getByRole("main").getByText("Harbour Day")).toBeHidden();
});

test("what was never read is an error as ever, and what is not there is not found", async ({ page }) => {
  await readerOfNews(page);
  expect((await page.goto("/notifications"))?.status()).toBe(500);
  expect((await page.goto(`/events/${newId()}/messages`))?.status()).toBe(404);
});

test("a page of news and one of background work stay while they cannot be read, and follow again after", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Winter Gala" });
  await makeHousehold(event, ["Ada Byron"]);
  const user = await makeUser({ name: "Ada Operator", isPlatformAdmin: true });
  await db.membership.create({
    data: { id: newId(), organizationId: event.organizationId, userId: user.userId, role: "planner" },
  });
  await signInAs(page.context(), user);
  await makeJobRun({ status: "completed" });
  await page.goto("/admin/jobs/runs");
  const table = page.getByRole("table");
  await expect(table).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^Status/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Completed" }).click();
  await expect(told(page)).toBeVisible();
  await expect(table).toBeVisible();
  await page.context().setOffline(false);
  await tryAgain(page);
  await expect(page).toHaveURL(/status=completed/);

  await page.goto("/notifications");
  const heading = page.getByRole("heading", { level: 1, name: "Notifications" });
  await page.context().setOffline(true);
  await page
    .getByRole("navigation", { name: "Show" })
    .getByRole("link", { name: /^Unread/ })
    .click();
  await expect(told(page)).toBeVisible();
  await expect(heading).toBeVisible();
  await page.getByRole("link", { name: "What reaches you" }).click();
  await page.context().setOffline(false);
  await tryAgain(page);
  await expect(page.getByRole("heading", { level: 1, name: "What reaches you" })).toBeVisible();
  await expect(page).toHaveURL(/\/settings\/notifications$/);
});
