import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { linkOf, tick } from "./journey/invitation";
import { ownerOf } from "./journey/people";
import { expect, test } from "./journey/test";

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
  const home = await makeHousehold(event, ["Marie Curie"]);
  await page.goto(`${linkOf(home.householdId)}?lang=fr`);
  await tick(page, "Marie Curie", "Dinner", "Vient");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Envoyer les réponses" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "la connexion a été perdue" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Vient", exact: true })).toBeChecked();
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
