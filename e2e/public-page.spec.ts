import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { expectAccessible } from "./journey/accessible";
import { linkOf } from "./journey/invitation";
import { ownerOf, signInAs } from "./journey/people";
import { expect, test } from "./journey/test";

const preview = (page: Page) => page.frameLocator('iframe[title^="The page of"]');

async function dressedEvent(theme: "classic" | "garden" | "modern") {
  const event = await makeEvent({
    name: "Léa & Þór",
    venueName: "Quinta da Lua",
    addressCity: "Sintra",
    addressCountry: "PT",
    description: "We met on a ferry.\n\nSee https://ferry.example/times.",
    summary: "Two families, one long table.",
  });
  const at = { organizationId: event.organizationId, eventId: event.eventId };
  const note = { ...at, title: "Rooms in the village", body: "Say our names.", position: 0 };
  const question = { ...at, question: "May I bring a dog?", answer: "If it dances.", position: 0 };
  await db.eventPage.create({ data: { ...at, theme, accentColor: "#a4476a" } });
  await db.pageNote.create({ data: { ...note, id: crypto.randomUUID(), kind: "stay", link: "https://rooms.example" } });
  await db.pageQuestion.create({ data: { ...question, id: crypto.randomUUID() } });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  return { event, slug };
}

test("a planner dresses the page, sees it at once beside, and so do visitors once it is saved @phone", async ({
  page,
  visit,
}) => {
  const organization = await ownerOf(page.context(), "Maison Lune");
  const event = await makeEvent({ name: "Léa & Þór" }, {}, organization);
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: event.eventId } });
  const stranger = await visit();
  await stranger.goto(`/e/${slug}`);
  await expect(stranger.locator('[data-invitation="classic"]')).toBeVisible();

  await page.goto(`/events/${event.eventId}/public-page`);
  await expect(page.getByRole("heading", { name: "Public page", level: 1 })).toBeVisible();
  await page.getByRole("radio", { name: "Garden" }).check();
  await page.getByRole("button", { name: "Gold" }).click();
  await expect(page.getByText(/to 1 on the paper/)).toBeVisible();
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("Is there a band?");
  await page.getByLabel("Answer", { exact: true }).fill("There is, and it is loud.");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByLabel("Title").fill("Parking in the meadow");
  await page.getByLabel("What guests should know").fill("Follow the ribbons.");
  await page.getByLabel("Link").fill("javascript:alert(1)");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.getByRole("button", { name: "Save page" }).click();
  await expect(page.getByText("A link begins with https://, mailto: or tel:.")).toBeVisible();
  await page.getByLabel("Link").fill("https://meadow.example");
  await page.getByRole("button", { name: "Save page" }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  await expectAccessible(page);

  await stranger.goto(`/e/${slug}`);
  await expect(stranger.locator('[data-invitation="garden"]')).toBeVisible();
  await expect(stranger.getByRole("heading", { name: "Parking in the meadow" })).toBeVisible();
  await expect(stranger.getByRole("link", { name: /meadow\.example/ })).toHaveAttribute("rel", /noopener/);
  await stranger.getByText("Is there a band?").click();
  await expect(stranger.getByText("There is, and it is loud.")).toBeVisible();
  await expectAccessible(stranger);
});

test("the preview shows what is not saved; steps go back by keyboard; a removed row comes back", async ({ page }) => {
  const { event, slug } = await dressedEvent("classic");
  await signInAs(page.context(), event.owner);
  await page.goto(`/events/${event.eventId}/public-page`);
  const shown = preview(page);
  await expect(shown.getByRole("heading", { name: "Léa & Þór", level: 1 })).toBeVisible();
  await page.getByRole("radio", { name: "Modern" }).check();
  await expect(shown.locator('[data-invitation="modern"]')).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(shown.locator('[data-invitation="classic"]')).toBeVisible();
  await expect(page.getByText("All saved")).toBeVisible();

  await page.getByRole("button", { name: "More for Rooms in the village" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(shown.getByText("Rooms in the village")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(shown.getByText("Rooms in the village")).toBeVisible();

  await page.getByLabel("Your own words about the event").fill("We met on a train.");
  await expect(shown.getByText("We met on a train.")).toBeVisible();
  await db.eventPage.update({ where: { eventId: event.eventId }, data: { version: { increment: 1 } } });
  await page.getByRole("button", { name: "Save page" }).click();
  await expect(page.getByText(/Nothing of yours was saved/)).toBeVisible();
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  // Kept pages hear of it within a second.
  await expect(async () => {
    await page.goto(`/e/${slug}`);
    await expect(page.getByText("We met on a train.")).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 5000 });
});

for (const theme of ["classic", "garden", "modern"] as const) {
  test(`the ${theme} page and its answer page are accessible by day and night, on a phone and a desk`, async ({
    page,
  }) => {
    const { event, slug } = await dressedEvent(theme);
    const household = await makeHousehold(event);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/e/${slug}`);
        await expect(page.getByRole("link", { name: "ferry.example/times" })).toBeVisible();
        await page.getByText("May I bring a dog?").click();
        await expectAccessible(page);
        await page.goto(linkOf(household.householdId));
        await expect(page.locator(`[data-invitation="${theme}"]`)).toBeVisible();
        await expectAccessible(page);
      }
    }
  });
}

test("on paper everything lies open, with a code to the page and nothing to press", async ({ page }) => {
  const { slug } = await dressedEvent("garden");
  await page.emulateMedia({ media: "print" });
  await page.goto(`/e/${slug}`);
  await expect(page.getByText("If it dances.")).toBeVisible();
  await expect(page.getByText(`/e/${slug}`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Add to your calendar" })).toBeHidden();
});
