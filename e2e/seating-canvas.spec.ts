import type { Page } from "@playwright/test";
import { getPlan } from "@/lib/features/seating/data/plan";
import type { RoomTable } from "@/lib/features/seating/types";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { expectAccessible } from "./journey/accessible";
import { pdfOf } from "./journey/documents";
import { signInAs } from "./journey/people";
import { pngOf } from "./journey/pictures";
import { boxAtRest, drag, middleOf, openLayout, plan, type Spot, saved, tableOnPlan, viewAtRest } from "./journey/room";
import { expect, test } from "./journey/test";

async function stage(page: Page, tables = 4) {
  const event = await makeEvent({ name: "Barn dance" });
  const layout = await makeLayout(event, { tables, seats: 4 });
  await signInAs(page.context(), event.owner);
  await openLayout(page, event.eventId, layout.layoutId);
  return { event, ...layout };
}

async function kept(event: TestEvent, layoutId: string) {
  const found = await getPlan(event.scope, layoutId);
  if (!found) throw new Error("The layout is gone.");
  return found.room;
}

/** Where points of the room are in the window, by two tables whose places are known. */
async function inWindow(page: Page, [one, other]: readonly RoomTable[]) {
  if (!one || !other) throw new Error("Two tables are needed.");
  const [a, b] = [await middleOf(tableOnPlan(page, one.number)), await middleOf(tableOnPlan(page, other.number))];
  const scale = (b.x - a.x) / (other.at.x - one.at.x);
  return {
    scale,
    at: ({ x, y }: Spot): Spot => ({ x: a.x + (x - one.at.x) * scale, y: a.y + (y - one.at.y) * scale }),
  };
}

const corner = (page: Page, number: number) => page.getByRole("button", { name: new RegExp(`^Corner ${number} of`) });

test("the room is reshaped by mouse and by keys, and each step can be taken back", async ({ page }) => {
  const { event, layoutId } = await stage(page);
  await page.getByRole("button", { name: "Add object" }).click();
  await page.getByRole("menuitem", { name: "Drag the corners of the room" }).click();
  await expect(plan(page)).toBeFocused();
  // It goes back a little, so that every corner is in sight: a corner that moved on meanwhile is not caught.
  await expect(async () => {
    await viewAtRest(page);
    const from = await middleOfButton(page, 3);
    await drag(page, from, { x: from.x - 80, y: from.y - 40 });
    await expect(page.getByRole("button", { name: /^Undo/ })).toBeEnabled({ timeout: 1000 });
  }).toPass();
  await saved(page);
  const dragged = (await kept(event, layoutId)).outline;
  expect(dragged[2]?.x).toBeLessThan(57_000);
  expect(dragged[2]?.y).toBeLessThan(59_000);

  await page.getByRole("button", { name: "Add a corner after corner 1" }).press("Enter");
  await expect(corner(page, 2)).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ArrowRight");
  await saved(page);
  expect((await kept(event, layoutId)).outline[1]).toEqual({ x: 30_100, y: 1000 });
  await expectAccessible(page);

  // Farther than the opposite wall: nothing of it is kept.
  const second = await middleOfButton(page, 2);
  await page.mouse.move(second.x, second.y);
  await page.mouse.down();
  const below = await middleOfButton(page, 4);
  await page.mouse.move(below.x - 100, below.y + 60, { steps: 6 });
  await expect(page.locator('[data-corner-preview="crossing"]')).toBeAttached();
  await page.mouse.up();
  await expect(page.getByRole("status").filter({ hasText: "Walls may not cross" })).toBeAttached();
  await corner(page, 2).focus();
  await page.keyboard.press("Delete");
  await saved(page);
  expect((await kept(event, layoutId)).outline).toEqual(dragged);
  await page.keyboard.press("Escape");
  await expect(corner(page, 1)).toHaveCount(0);
  for (let step = 0; step < 5; step++) await page.getByRole("button", { name: /^Undo/ }).click();
  await saved(page);
  expect((await kept(event, layoutId)).outline[2]).toEqual({ x: 60_000, y: 60_000 });
});

async function middleOfButton(page: Page, number: number): Promise<Spot> {
  const box = await boxAtRest(corner(page, number));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a shape is drawn point by point with the mouse, a wall by keys alone", async ({ page }) => {
  const { event, layoutId, tables } = await stage(page);
  const room = await inWindow(page, tables);
  await page.getByRole("button", { name: "Add object" }).click();
  await page.getByRole("menuitem", { name: "Draw a shape" }).click();
  await expect(plan(page)).toBeFocused();
  const corners = [
    { x: 20_000, y: 20_000 },
    { x: 40_000, y: 20_000 },
    { x: 30_000, y: 40_000 },
  ];
  for (const each of [...corners, { x: 20_000, y: 20_000 }]) {
    const { x, y } = room.at(each);
    await page.mouse.click(x, y);
  }
  await saved(page);
  const [shape] = (await kept(event, layoutId)).objects;
  expect(shape?.kind).toBe("shape");
  expect(shape?.points).toHaveLength(3);
  expect(Math.abs((shape?.width ?? 0) - 20_000)).toBeLessThan(400);
  await expect(corner(page, 3)).toBeVisible();

  await page.getByRole("button", { name: "Add object" }).click();
  await page.getByRole("menuitem", { name: "Draw a wall" }).press("Enter");
  await expect(plan(page)).toBeFocused();
  await page.keyboard.press("Space");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.locator("[data-drawn]")).toHaveAttribute("data-drawn", "2");
  await page.keyboard.press("Enter");
  await saved(page);
  const wall = (await kept(event, layoutId)).objects.find(({ kind }) => kind === "wall");
  expect(wall?.width).toBe(3150);
  await page.keyboard.press("Control+z");
  await saved(page);
  expect((await kept(event, layoutId)).objects).toHaveLength(1);
});

test("what is wrong is seen while a table is carried, and stays in sight when it is put down", async ({ page }) => {
  const { tables } = await stage(page);
  const room = await inWindow(page, tables);
  const [from, onto] = [await middleOf(tableOnPlan(page, 1)), await middleOf(tableOnPlan(page, 2))];
  const note = page.locator("[data-live-note]");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(onto.x + 3, onto.y + 3, { steps: 8 });
  await expect(note).toContainText("Table 1 and Table 2 overlap.");
  await expect(tableOnPlan(page, 1)).toHaveAttribute("data-live", "warned");
  const outside = room.at({ x: -4000, y: 30_000 });
  await page.mouse.move(outside.x, outside.y, { steps: 8 });
  await expect(note).toContainText("outside the room");
  const free = room.at({ x: 30_000, y: 30_000 });
  await page.mouse.move(free.x, free.y, { steps: 8 });
  await expect(note).toBeHidden();
  await page.mouse.move(onto.x + 3, onto.y + 3, { steps: 8 });
  await page.mouse.up();
  await expect(note).toBeHidden();
  await page.getByRole("button", { name: /^Checks/ }).click();
  const check = page.getByRole("button", { name: "Table 1 and Table 2 overlap." });
  await expect(check).toBeVisible();
  await expect(tableOnPlan(page, 1)).toHaveAttribute("data-warning", "true");
  await plan(page).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("Shift+ArrowDown");
  await expect(check).toHaveCount(0);
  await expect(tableOnPlan(page, 1)).not.toHaveAttribute("data-warning");
});

test("copies stand in rows and in a circle", async ({ page }) => {
  const { event, layoutId, tables } = await stage(page, 2);
  await page.mouse.click(...spot(await middleOf(tableOnPlan(page, 1))));
  await page.getByRole("button", { name: "Copies in rows or a circle" }).click();
  await page.getByLabel("Rows", { exact: true }).fill("3");
  await page.getByLabel("In each row").fill("2");
  await page.getByLabel(/^Between chairs/).fill("2");
  await page.getByLabel(/^Between chairs/).press("Enter");
  await page.getByRole("button", { name: "Make 5 copies" }).click();
  await saved(page);
  const rows = (await kept(event, layoutId)).tables;
  expect(rows).toHaveLength(7);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(7);
  const [first] = tables;
  const copies = rows.filter(({ number }) => number > 2);
  // 1.83 m of table, 0.45 m of chairs on both sides and 2 m between them.
  const step = 1830 + 900 + 2000;
  expect(new Set(copies.map(({ at }) => at.x - (first?.at.x ?? 0)))).toEqual(new Set([0, step]));
  expect(new Set(copies.map(({ at }) => at.y - (first?.at.y ?? 0)))).toEqual(new Set([0, step, 2 * step]));
  await expect(page.getByRole("heading", { name: "6 chosen" })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();

  await page.mouse.click(...spot(await middleOf(tableOnPlan(page, 2))));
  await page.getByRole("button", { name: "Copies in rows or a circle" }).click();
  await page.getByRole("button", { name: "In a circle" }).click();
  await page.getByLabel("How many").fill("4");
  await page.getByLabel(/^Radius/).fill("5");
  await page.getByLabel(/^Radius/).press("Enter");
  await page.getByRole("button", { name: "Make 3 copies" }).click();
  await saved(page);
  const circle = (await kept(event, layoutId)).tables.filter(({ number }) => number !== 1);
  const middle = { x: tables[1]?.at.x ?? 0, y: (tables[1]?.at.y ?? 0) + 5000 };
  expect(circle).toHaveLength(4);
  for (const { at } of circle) expect(Math.round(Math.hypot(at.x - middle.x, at.y - middle.y))).toBe(5000);
  expect(circle.map(({ rotation }) => rotation).toSorted((a, b) => a - b)).toEqual([0, 90, 180, 270]);
});

const spot = ({ x, y }: Spot): [number, number] => [x, y];

test("a marquee chooses what lies in it, and with Shift more", async ({ page }) => {
  const { tables } = await stage(page);
  const room = await inWindow(page, tables);
  const round = async (from: Spot, to: Spot) => drag(page, room.at(from), room.at(to));
  await round({ x: 2500, y: 6000 }, { x: 9600, y: 400 });
  await expect(page.getByRole("heading", { name: "2 chosen" })).toBeVisible();
  await expect(tableOnPlan(page, 2)).toHaveAttribute("data-selected", "true");
  await page.keyboard.down("Shift");
  await round({ x: 12_600, y: 6000 }, { x: 16_000, y: 400 });
  await page.keyboard.up("Shift");
  await expect(page.getByRole("heading", { name: "3 chosen" })).toBeVisible();
  await expect(tableOnPlan(page, 3)).not.toHaveAttribute("data-selected");
  await page.mouse.click(...spot(room.at({ x: 30_000, y: 40_000 })));
  await expect(page.locator("[data-selected]")).toHaveCount(0);
});

test("two fingers pinch the plan nearer, where they are @phone", async ({ page }) => {
  await stage(page);
  const client = await page.context().newCDPSession(page);
  const box = await boxAtRest(plan(page));
  // Near its upper edge: on a phone the rest may lie below the window.
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + 100)];
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  const width = async () => (await tableOnPlan(page, 1).locator("ellipse").first().boundingBox())?.width ?? 0;
  const { width: before } = await boxAtRest(tableOnPlan(page, 1).locator("ellipse").first());
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(30) });
  for (let apart = 35; apart <= 90; apart += 5)
    await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // Three times as far apart; the first way of a finger may count as a press.
  await expect.poll(async () => (await width()) / before).toBeGreaterThan(2.3);
  expect((await width()) / before).toBeLessThan(3.3);
});

test("a picture lies underneath and is scaled by a length that is known", async ({ page }) => {
  const { event, layoutId, tables } = await stage(page);
  await page.getByLabel("Floor plan", { exact: true }).setInputFiles(await pngOf(1920, 1200));
  await expect(page.getByRole("button", { name: "Draw a known length" })).toBeVisible();
  await saved(page);
  expect((await kept(event, layoutId)).background?.scale).toBeCloseTo(60_000 / 1920, 3);
  await expect(page.locator("image")).toBeVisible();

  const room = await inWindow(page, tables);
  await page.getByRole("button", { name: "Draw a known length" }).click();
  await drag(page, room.at({ x: 10_000, y: 20_000 }), room.at({ x: 30_000, y: 20_000 }));
  await page.getByLabel(/^Real length/).fill("10");
  await page.getByRole("button", { name: "Scale the plan" }).click();
  await saved(page);
  // Drawn as 20 m, in truth 10 m: everything is half as large.
  const half = 60_000 / 1920 / 2;
  expect(Math.abs(((await kept(event, layoutId)).background?.scale ?? 0) / half - 1)).toBeLessThan(0.02);
  await page.getByRole("button", { name: "Remove plan" }).click();
  await saved(page);
  expect((await kept(event, layoutId)).background).toBeNull();
});

test("a page of a PDF lies underneath at the scale that is printed on it; what cannot be read is refused", async ({
  page,
}) => {
  const { event, layoutId } = await stage(page);
  const input = page.getByLabel("Floor plan", { exact: true });
  await input.setInputFiles({ ...(await pdfOf(1)), buffer: Buffer.from("%PDF-1.7 and then nothing") });
  await expect(page.getByRole("alert").filter({ hasText: "This PDF cannot be read." })).toBeVisible();
  await input.setInputFiles(await pdfOf(1, { userPassword: "secret" }));
  await expect(page.getByRole("alert").filter({ hasText: "locked with a password" })).toBeVisible();

  await input.setInputFiles(await pdfOf(3));
  const dialog = page.getByRole("dialog", { name: "Which page is the plan?" });
  await dialog.getByRole("button", { name: "Next page" }).click();
  await expect(dialog.locator('canvas[data-page="2"]')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Drawn at (optional)").fill("1:100");
  await dialog.getByRole("button", { name: "Use page 2" }).click();
  await expect(page.getByRole("button", { name: "Draw a known length" })).toBeVisible({ timeout: 20_000 });
  await saved(page);
  // A4 across is 297 mm: 29.7 m at 1:100, in 1,920 pixels.
  expect((await kept(event, layoutId)).background?.scale).toBeCloseTo(29_700 / 1920, 1);
  await expect(page.locator("image")).toBeVisible();
});
