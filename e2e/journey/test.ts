import { randomInt } from "node:crypto";
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

type Journey = {
  /** The address this test comes from: its own limits, whatever else runs at the same time. */
  address: string;
  /** Another person's browser, closed with the test. */
  visit(options?: BrowserContextOptions): Promise<Page>;
};

/** A test whose browsers come from an address of its own and hold still. */
export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that are asked for
  address: async ({}, use) => use(`198.18.${randomInt(256)}.${randomInt(1, 255)}`),
  extraHTTPHeaders: async ({ address }, use) => use({ "x-forwarded-for": address }),
  // Colours are looked at by axe: none of them half faded in.
  contextOptions: { reducedMotion: "reduce" },
  visit: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});
