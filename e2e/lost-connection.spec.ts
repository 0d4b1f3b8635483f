import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { makeGuests } from "@/lib/testing/guests-factories";
import { linkOf, person, tick } from "./journey/invitation";
import { ownerOf } from "./journey/people";
import { expect, test } from "./journey/test";

/** Presses the way on, unless the page has found it by itself: it also tries when the browser is online again. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Try again" });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 });
    await expect(button).toBeHidden({ timeout: 1_000 });
  }).toPass();
}

test("a form sent without a network says so and keeps what was typed; sent again, it is saved", async ({ page }) => {
  await ownerOf(page.context());
  await page.goto("/profile");
  const form = page.getByRole("form", { name: "Your profile" });
  const name = form.getByLabel("Name", { exact: true });
  await name.fill("Ada King");
  await page.context().setOffline(true);
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(form.getByRole("alert").filter({ hasText: "The connection was lost" })).toBeVisible();
  await expect(name).toHaveValue("Ada King");
  await page.context().setOffline(false);
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(form.getByRole("status")).toBeVisible();
  expect(await db.user.count({ where: { name: "Ada King" } })).toBeGreaterThan(0);
});

test("a guest whose train enters a tunnel keeps the answers, and is told in their own language @phone", async ({
  page,
}) => {
  const event = await makeEvent({ name: "Harvest Dinner" });
  const home = await makeHousehold(event, ["Marie Curie", "Pierre Curie"]);
  await page.goto(`${linkOf(home.householdId)}?lang=fr`);
  await tick(page, "Marie Curie", "Dinner", "Vient");
  await tick(page, "Pierre Curie", "Dinner", "Ne vient pas");
  // Only a script can say yes for everybody: from here on, none is missing.
  await expect(page.getByRole("button", { name: "Nous serons tous là" })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Envoyer les réponses" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "la connexion a été perdue" })).toBeVisible();
  await expect(person(page, "Marie Curie").getByRole("radio", { name: "Vient", exact: true })).toBeChecked();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Envoyer les réponses" }).click();
  await expect(page.getByText("Merci")).toBeVisible();
  expect(await db.answer.count({ where: { eventId: event.eventId, status: "accepted" } })).toBe(1);
});

test("a menu's action that is lost is told in a toast; the page stays", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  await makeHousehold(event, ["Ada Byron"]);
  await page.goto("/dashboard");
  await page
    .getByRole("button", { name: /^Put off/ })
    .first()
    .click();
  await page.context().setOffline(true);
  await page.getByRole("menuitem", { name: "For a week" }).click();
  await expect(page.getByText(/The connection was lost/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("news that come while the line is lost are read once it is back; the page stays", async ({ page }) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  await page.goto(`/events/${event.eventId}`);
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  await page.context().setOffline(true);
  await db.event.update({ where: { id: event.eventId }, data: { name: "Spring Gala" } });
  // As another page of this browser passes it on.
  await page.evaluate(() => new BroadcastChannel("marquee-live").postMessage({ kind: "resync" }));
  await expect(page.getByText("Winter Gala").first()).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Spring Gala").first()).toBeVisible();
});

test("a search, an order or a jump in the guest list that cannot be read keeps the rows, says so, and can be tried again", async ({
  page,
}) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  const people = Array.from({ length: 600 }, (_, index) => ({ firstName: `Guest ${1001 + index}`, lastName: "Alder" }));
  await makeGuests(event, people);
  await makeHousehold(event, ["Ada Byron"]);
  await page.goto(`/events/${event.eventId}/guests`);
  const grid = page.getByRole("grid", { name: "Guests" });
  const search = page.getByRole("searchbox", { name: "Search guests" });
  await expect(grid).toHaveAttribute("aria-rowcount", "602");
  await page.context().setOffline(true);

  await search.fill("byron");
  await expect(page.getByRole("alert").filter({ hasText: "What you see is the one before." })).toBeVisible();
  await expect(grid).toHaveAttribute("aria-rowcount", "602");
  await expect(search).toHaveValue("byron");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await page.context().setOffline(false);
  await tryAgain(page);
  await expect(grid).toHaveAttribute("aria-rowcount", "2");
  await expect(page.getByRole("row", { name: "Ada Byron" })).toBeVisible();
  await expect(page.getByText("What you see is the one before.")).toBeHidden();

  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Household", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Ada Byron" })).toBeVisible();
  await page.context().setOffline(false);

  await page.goto(`/events/${event.eventId}/guests`);
  await page.getByRole("row", { name: "Guest 1001" }).getByRole("rowheader").focus();
  await page.context().setOffline(true);
  await page.keyboard.press("Control+End");
  await expect(page.getByText("The rows here could not be read just now.")).toBeVisible();
  await page.context().setOffline(false);
  await tryAgain(page);
  await expect(page.getByRole("row", { name: "Ada Byron" })).toBeInViewport();
});

test("what is listed stays in the address: going back shows the list before, without asking for the page again", async ({
  page,
}) => {
  const organization = await ownerOf(page.context());
  const event = await makeEvent({ name: "Winter Gala" }, {}, organization);
  await makeHousehold(event, ["Ada Byron"]);
  await makeHousehold(event, ["Charles Babbage"]);
  await page.goto(`/events/${event.eventId}/guests`);
  await page.getByRole("link", { name: "Households", exact: true }).click();
  await expect(page.getByRole("table", { name: "Households" })).toBeVisible();
  await expect(page).toHaveURL(/view=households/);
  await page.goBack();
  await expect(page.getByRole("grid", { name: "Guests" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search guests" }).fill("babbage");
  await expect(page).toHaveURL(/q=babbage/);
  await expect(page.getByRole("row", { name: "Ada Byron" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("row", { name: "Charles Babbage" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Ada Byron" })).toBeHidden();
});
