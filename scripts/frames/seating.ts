import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { createLayout } from "@/lib/features/seating/layouts/mutations/create-layout";
import { applyChanges } from "@/lib/features/seating/mutations/apply-changes";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { roundTable } from "@/lib/testing/seating-factories";
import { type Frame, framesDuring } from "./trace";

export const roomSize = { tables: 500, guests: 5000 };
const pitch = 3900;

/** A hall with 500 tables of ten on which everybody sits. Answers its id. */
export async function makeHall(scope: EventScope): Promise<string> {
  const across = Math.ceil(Math.sqrt(roomSize.tables));
  const tables = Array.from({ length: roomSize.tables }, (_, index) => {
    const at = { x: 3000 + (index % across) * pitch, y: 3000 + Math.floor(index / across) * pitch };
    return roundTable(index + 1, 10, { at });
  });
  const side = across * pitch + 3000;
  const outline = [
    { x: 0, y: 0 },
    { x: side, y: 0 },
    { x: side, y: side },
    { x: 0, y: side },
  ];
  const settings = { name: "Hall", sessionId: null, style: "banquet", unit: "metres", aisle: 1200 } as const;
  const made = await createLayout(scope, { ...settings, legalCapacity: null, outline, tables, objects: [] });
  if (!made.ok) throw new Error(made.message);
  const guests = await db.guest.findMany({
    where: { eventId: scope.eventId },
    select: { id: true },
    take: roomSize.guests,
  });
  const seats = tables.flatMap((table) => table.seats);
  const changes = guests.flatMap(({ id: guestId }, index) => {
    const seatId = seats[index]?.id;
    return seatId === undefined ? [] : [{ do: "seat", guestId, seatId, isLocked: false, expects: null } as const];
  });
  const saved = await applyChanges(scope, made.layoutId, { since: 1, changes });
  // Who declined has no seat: the hall is as full as a real one.
  if (!saved.ok) {
    const refused = new Set(saved.conflicts.map(({ change }) => change));
    const rest = changes.filter((_, index) => !refused.has(index));
    const again = await applyChanges(scope, made.layoutId, { since: 1, changes: rest });
    if (!again.ok) throw new Error(again.message);
  }
  return made.layoutId;
}

/** A text: what turns TypeScript into JavaScript here would put names of its own into a function. */
const markPlan = `(function look() {
  if (document.querySelector('[data-ready="true"] [data-table="${roomSize.tables}"]')) requestAnimationFrame(() => performance.mark("plan"));
  else requestAnimationFrame(look);
})()`;

/** Milliseconds from asking for the page until the whole hall was painted, each time anew. */
export async function planPaints(context: BrowserContext, address: string, times: number): Promise<number[]> {
  const paints: number[] = [];
  const page = await context.newPage();
  await page.addInitScript({ content: markPlan });
  for (let time = 0; time < times; time++) {
    const response = await page.goto(address);
    if (!response?.ok()) throw new Error(`The plan answered ${response?.status()} at ${page.url()}.`);
    await page.waitForFunction(() => performance.getEntriesByName("plan").length > 0);
    paints.push(await page.evaluate(() => performance.getEntriesByName("plan")[0]?.startTime ?? Number.NaN));
  }
  await page.close();
  return paints;
}

const middle = { x: 700, y: 560 };

/** Nearer and farther at one place, then about: as a wheel and a touchpad send it. */
export function zoomAbout(page: Page, client: CDPSession): Promise<Frame[]> {
  return framesDuring(client, async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let step = 0; step < 120; step++) {
      await page.mouse.wheel(0, step % 60 < 30 ? -60 : 60);
      await page.waitForTimeout(16);
    }
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(18, step % 30 < 15 ? 12 : -12);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(500);
  });
}

/** One table across the hall with its guides, then everything at once. */
export function dragAbout(page: Page, client: CDPSession): Promise<Frame[]> {
  return framesDuring(client, async () => {
    await dragTable(page, 210, 90);
    await page.keyboard.press("Control+a");
    await dragTable(page, 212, 60);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(500);
  });
}

async function dragTable(page: Page, number: number, steps: number): Promise<void> {
  const box = await page.locator(`[data-table="${number}"] ellipse`).first().boundingBox();
  if (!box) throw new Error(`Table ${number} is not drawn.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x + step * 2 * Math.sin(step / 9), y + step);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** A guest from the list over the hall, from seat to seat. */
export function carryAbout(page: Page, client: CDPSession): Promise<Frame[]> {
  return framesDuring(client, async () => {
    await page.getByRole("button", { name: "All", exact: true }).click();
    const row = await page.locator("[data-pick]").nth(2).boundingBox();
    if (!row) throw new Error("Nobody is listed.");
    await page.mouse.move(row.x + 40, row.y + 12);
    await page.mouse.down();
    for (let step = 1; step <= 90; step++) {
      await page.mouse.move(row.x + 40 + step * 7, row.y + 12 + step * 3);
      await page.waitForTimeout(16);
    }
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.waitForTimeout(300);
  });
}
