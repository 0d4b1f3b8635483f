import type { Page } from "@playwright/test";
import { makeEvent, makeMember } from "@/lib/testing/factories";
import { makeLayout } from "@/lib/testing/seating-factories";
import { signInAs } from "./journey/people";
import { openLayout, plan, saved, tableOnPlan } from "./journey/room";
import { expect, test } from "./journey/test";

/** How often a page asks what changed in a layout, and how often it is loaded. */
function watch(page: Page) {
  const seen = { deltas: 0, loads: 0 };
  page.on("request", (request) => {
    if (request.url().includes("/api/ui/seating/") && request.url().includes("since=")) seen.deltas++;
  });
  page.on("load", () => seen.loads++);
  return seen;
}

// How long it takes on a quiet machine is measured by `npm run bench -- seating-live`; here it may be loaded.
test("what one planner does comes to the other by the live stream, and nothing is asked in between", async ({
  page,
  context,
  visit,
}, info) => {
  const event = await makeEvent();
  const { layoutId } = await makeLayout(event, { tables: 3, seats: 4 });
  const colleague = await makeMember(event.organizationId, "planner");
  await signInAs(context, event.owner);
  await openLayout(page, event.eventId, layoutId);
  const other = await visit();
  await signInAs(other.context(), colleague.user);
  // The stream is open before anything happens: whoever comes later is told to read again, which would count too.
  const listening = other.waitForResponse((response) => response.url().endsWith("/api/live"));
  await openLayout(other, event.eventId, layoutId);
  await listening;
  await other.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

  const delays: number[] = [];
  const seen = watch(other);
  for (const number of [1, 2, 3]) {
    const before = (await tableOnPlan(other, number).getAttribute("transform")) ?? "";
    const asked = seen.deltas;
    const appeared = other.evaluate(
      ({ table, old }) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const now = document.querySelector(`[data-table="${table}"]`)?.getAttribute("transform");
            if (now && now !== old) resolve(Date.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      { table: number, old: before },
    );
    const acknowledged = page
      .waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith(layoutId))
      .then(async (response) => {
        await response.finished();
        return Date.now();
      });
    await plan(page).focus();
    await page.keyboard.press("Escape");
    for (let step = 0; step < number; step++) await page.keyboard.press("PageDown");
    await page.keyboard.press("Shift+ArrowLeft");
    const [sent, came] = await Promise.all([acknowledged, appeared]);
    await saved(page);
    delays.push(came - sent);
    // Asked for because of a hint: no reload brought it.
    expect(seen.loads).toBe(0);
    expect(seen.deltas).toBeGreaterThan(asked);
  }
  // Nor did asking on and on: a hint for each change, and one more where the stream itself says to read again.
  expect(seen.deltas).toBeLessThanOrEqual(2 * delays.length);
  info.annotations.push({ type: "milliseconds to the other planner", description: delays.join(", ") });
});
