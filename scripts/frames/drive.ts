import type { CDPSession, Page } from "@playwright/test";

/** A text: what turns TypeScript into JavaScript here would put names of its own into a function. */
const markFirstRow = `(function look() {
  // The frame that has the row is painted when the next one begins.
  if (document.querySelector("[data-row] [data-open]")) requestAnimationFrame(() => performance.mark("first-row"));
  else requestAnimationFrame(look);
})()`;

/** Milliseconds from asking for the page until its first row was painted, each time anew. */
export async function firstPaints(page: Page, address: string, times: number): Promise<number[]> {
  await page.addInitScript({ content: markFirstRow });
  const paints: number[] = [];
  for (let time = 0; time < times; time++) {
    const response = await page.goto(address);
    if (!response?.ok()) throw new Error(`The list answered ${response?.status()} at ${page.url()}.`);
    await page.waitForFunction(() => performance.getEntriesByName("first-row").length > 0);
    paints.push(await page.evaluate(() => performance.getEntriesByName("first-row")[0]?.startTime ?? Number.NaN));
  }
  return paints;
}

/** A wheel that does not stop, then the scrollbar dragged all over the list. */
export async function scrollAbout(page: Page, client: CDPSession): Promise<void> {
  const wheel = { x: 700, y: 500, speed: 4000, gestureSourceType: "mouse" as const };
  await client.send("Input.synthesizeScrollGesture", { ...wheel, yDistance: -16_000 });
  await client.send("Input.synthesizeScrollGesture", { ...wheel, yDistance: 6_000 });
  for (let part = 1; part <= 20; part++) {
    await page.evaluate(
      (share) => scrollTo({ top: document.documentElement.scrollHeight * share }),
      ((part * 7) % 20) / 20,
    );
    await page.waitForTimeout(120);
  }
}

/** Down the list by keys, changing a phone number or a name now and then. */
export async function editAbout(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0 }));
  await page.locator('[data-row="0"] [data-open="guest"]').waitFor();
  await page.locator('[data-row="0"] [data-column="0"]').focus();
  await page.keyboard.press("ArrowRight");
  for (let row = 0; row < 12; row++) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("F2");
    await page.keyboard.type(`Edited ${row}`, { delay: 30 });
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(300);
}
