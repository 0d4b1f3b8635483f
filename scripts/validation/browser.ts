import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Refusal } from "../setup/refusal.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser for the tests: the one PLAYWRIGHT_CHROMIUM names, the system's, or Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) return named;
  return PLACES.find(existsSync) ?? [chromium.executablePath()].find(existsSync);
}

/** Refuses, naming what to install, where there is no browser. */
export function checkBrowser(): void {
  const browser = findBrowser();
  if (browser && existsSync(browser)) return;
  if (browser) throw new Refusal(`PLAYWRIGHT_CHROMIUM names ${browser}, which does not exist.`);
  throw new Refusal(
    'The browser tests need Chromium: "apt-get install chromium", or "npx playwright install --with-deps chromium", or name one with PLAYWRIGHT_CHROMIUM.',
  );
}
