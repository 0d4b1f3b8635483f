import { expect, type Locator, type Page } from "@playwright/test";

/** The plan and what stands on it, as the planner draws them. */
export const plan = (page: Page): Locator => page.getByRole("application", { name: "Room plan" });
export const tableOnPlan = (page: Page, number: number): Locator => page.locator(`[data-table="${number}"]`);
export const guestRow = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^${name}`) });

export type Spot = { x: number; y: number };

/** The middle of something on the plan, in the window. */
export async function middleOf(what: Locator): Promise<Spot> {
  const box = await boxAtRest(what.locator("ellipse, rect").first());
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where something stands once it stands still: a plan fits itself into the window while the page takes its shape. */
export async function boxAtRest(what: Locator) {
  let before = "";
  await expect
    .poll(async () => {
      const [seen, now] = [before, JSON.stringify(await what.boundingBox())];
      before = now;
      return now !== "null" && now === seen;
    })
    .toBe(true);
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the page.");
  return box;
}

/** The view has come to where it was going. */
export async function viewAtRest(page: Page): Promise<void> {
  await expect(plan(page)).toHaveAttribute("data-at-rest", "true");
}

/** Drags with the mouse, in steps as a hand does. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Everything that was done is kept. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

/** Opens a layout and waits until it can be worked in. */
export async function openLayout(page: Page, eventId: string, layoutId: string): Promise<void> {
  await page.goto(`/events/${eventId}/seating/${layoutId}`);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await expect(plan(page)).toHaveAttribute("data-ready", "true");
  await boxAtRest(plan(page));
  await viewAtRest(page);
}
