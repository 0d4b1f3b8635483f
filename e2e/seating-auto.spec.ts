import type { Page } from "@playwright/test";
import { getPlan } from "@/lib/features/seating/data/plan";
import { serverFrom } from "@/lib/features/seating/runs/rules";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold, makeMember, type TestEvent } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { expectAccessible } from "./journey/accessible";
import { signInAs } from "./journey/people";
import { openLayout, plan, saved } from "./journey/room";
import { expect, test } from "./journey/test";

const households = serverFrom / 4;

/** More guests than a browser is asked to seat: households of four, and a tenth more tables of eight than it takes. */
async function largeEvent() {
  const event = await makeEvent({ name: "Summer ball" });
  const homes: string[][] = [];
  for (let home = 0; home < households; home++) {
    const names = ["Ana", "Bo", "Cem", "Dina"].map((first) => `${first} Family${home}`);
    homes.push((await makeHousehold(event, names, { name: `Family${home}` })).guestIds);
  }
  await answerFor(event, homes.flat(), "accepted");
  const layout = await makeLayout(event, { tables: Math.ceil(households * 0.55), seats: 8 });
  return { event, homes, ...layout };
}

async function seatsOf(event: TestEvent, layoutId: string) {
  const found = await getPlan(event.scope, layoutId);
  if (!found) throw new Error("The layout is gone.");
  const tableOf = new Map(found.room.tables.flatMap(({ id, seats }) => seats.map((seat) => [seat.id, id] as const)));
  return new Map(found.assignments.map(({ guestId, seatId }) => [guestId, tableOf.get(seatId)]));
}

async function look(page: Page, seconds: number): Promise<void> {
  await page.getByRole("button", { name: "Auto-seat" }).click();
  await page.getByRole("button", { name: "Seat everybody" }).click();
  await page.getByLabel("Seconds to look").fill(String(seconds));
  await page.getByLabel("Seconds to look").press("Enter");
  await page.getByRole("button", { name: `Find seats for ${households * 4} guests` }).click();
}

const runsOf = (event: TestEvent) => db.seatingRun.count({ where: { eventId: event.eventId } });

test("many guests are seated by the server: it says how it goes, is stopped early, and is taken back", async ({
  page,
  context,
}) => {
  const { event, layoutId, homes } = await largeEvent();
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await page.getByRole("button", { name: "Auto-seat" }).click();
  await expect(page.getByText("With so many guests the server looks")).toBeVisible();
  await look(page, 600);
  const progress = page.getByRole("status").filter({ hasText: "moves tried" });
  await expect(progress).toContainText(`${households * 4} of ${households * 4} seated`, { timeout: 60_000 });
  expect(await runsOf(event)).toBe(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take what there is" }).click();
  await expect(page.getByRole("heading", { name: "Proposed seating" })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => runsOf(event)).toBe(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it all" }).click();
  await saved(page);
  const seats = await seatsOf(event, layoutId);
  expect(seats.size).toBe(households * 4);
  for (const home of homes) expect(new Set(home.map((id) => seats.get(id))).size).toBe(1);
  await plan(page).focus();
  await page.keyboard.press("Control+z");
  await saved(page);
  expect((await seatsOf(event, layoutId)).size).toBe(0);
});

test("the server stops when it is told to, and when the page goes", async ({ page, context }) => {
  const { event, layoutId } = await largeEvent();
  await signInAs(context, event.owner);
  for (const leave of [() => page.getByRole("button", { name: "Cancel" }).click(), () => page.goto("about:blank")]) {
    await openLayout(page, event.eventId, layoutId);
    await look(page, 600);
    await expect(page.getByRole("status").filter({ hasText: "moves tried" })).toBeVisible({ timeout: 60_000 });
    expect(await runsOf(event)).toBe(1);
    await leave();
    await expect.poll(() => runsOf(event), { timeout: 30_000 }).toBe(0);
  }
  expect((await seatsOf(event, layoutId)).size).toBe(0);
});

test("one at a time at an event; where the server cannot be reached the browser looks, and says so", async ({
  page,
  context,
  visit,
}) => {
  const { event, layoutId } = await largeEvent();
  const colleague = await makeMember(event.organizationId, "planner");
  const other = await visit();
  await signInAs(other.context(), colleague.user);
  await openLayout(other, event.eventId, layoutId);
  await look(other, 600);
  await expect(other.getByRole("status").filter({ hasText: "moves tried" })).toBeVisible({ timeout: 60_000 });
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  await look(page, 1);
  await expect(page.getByText("is looking for seats at this event just now")).toBeVisible();
  await other.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => runsOf(event), { timeout: 30_000 }).toBe(0);

  await page.route("**/auto", (route) => route.abort());
  await page.getByRole("button", { name: /^Find seats for/ }).click();
  await expect(page.getByText("The server cannot be reached, so this browser looks for seats.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Proposed seating" })).toBeVisible({ timeout: 60_000 });
  expect(await runsOf(event)).toBe(0);
});
