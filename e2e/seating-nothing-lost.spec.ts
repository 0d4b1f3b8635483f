import type { Page } from "@playwright/test";
import { getPlan } from "@/lib/features/seating/data/plan";
import { makeEvent } from "@/lib/testing/factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { signInAs } from "./journey/people";
import { openLayout, plan, saved } from "./journey/room";
import { expect, test } from "./journey/test";

async function stage(page: Page) {
  const event = await makeEvent();
  const { layoutId } = await makeLayout(event, { tables: 2, seats: 4 });
  await signInAs(page.context(), event.owner);
  await openLayout(page, event.eventId, layoutId);
  const placeOf = async (number: number) =>
    (await getPlan(event.scope, layoutId))?.room.tables.find((table) => table.number === number)?.at;
  const before = await placeOf(1);
  if (!before) throw new Error("There is no table 1.");
  /** Chooses table 1 by keys, and moves it a step to the right. */
  const move = async () => {
    await plan(page).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowRight");
  };
  return { event, layoutId, placeOf, before, move };
}

const isSaving = (url: URL) => /\/api\/seating\/[^/]+\/[^/]+$/.test(url.pathname);

test("who leaves at once, by the browser's back button, has their last change kept", async ({ page }) => {
  const { event, layoutId, placeOf, before, move } = await stage(page);
  await page.goto(`/events/${event.eventId}/seating`);
  await page.locator(`a[href$="${layoutId}"]`).first().click();
  await saved(page);
  await expect(plan(page)).toHaveAttribute("data-ready", "true");
  await move();
  await page.goBack();
  await expect(page.getByRole("button", { name: "New layout" })).toBeVisible();
  await expect.poll(() => placeOf(1)).toEqual({ ...before, x: before.x + 100 });
});

test("a change was kept and its answer lost: what is done meanwhile is saved too, and nobody is blamed", async ({
  page,
}) => {
  const { placeOf, before, move } = await stage(page);
  let isLost = false;
  await page.route(isSaving, async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  });
  await move();
  await expect(page.locator('[data-save-state="cut_off"]')).toBeVisible();
  await expect.poll(() => placeOf(1)).toEqual({ ...before, x: before.x + 100 });
  await page.keyboard.press("ArrowRight");
  await saved(page);
  await expect.poll(() => placeOf(1)).toEqual({ ...before, x: before.x + 200 });
  await expect(page.locator("[data-notices]")).toHaveCount(0);
});

test("what is undone while it is being saved stays undone", async ({ page }) => {
  const { placeOf, before, move } = await stage(page);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isHeld = false;
  await page.route(isSaving, async (route) => {
    if (isHeld) return route.continue();
    isHeld = true;
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await move();
  await expect.poll(() => placeOf(1)).toEqual({ ...before, x: before.x + 100 });
  await page.keyboard.press("Control+z");
  goOn();
  await expect.poll(() => placeOf(1)).toEqual(before);
  await saved(page);
  await expect(page.locator("[data-notices]")).toHaveCount(0);
});
