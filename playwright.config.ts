import { defineConfig } from "@playwright/test";
import { prepareEnvironment } from "./e2e/environment";
import { findBrowser } from "./scripts/validation/browser";

// Also for the tests' own processes: they write sessions and read mails through the app's own code and database.
const { url } = await prepareEnvironment();

export default defineConfig({
  testDir: "e2e",
  // What is called .deep.test.ts there needs no browser: see vitest.deep.config.ts.
  testMatch: "**/*.spec.ts",
  tsconfig: "./e2e/tsconfig.json",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "reports/playwright.json" }]],
  use: {
    baseURL: url,
    locale: "en-GB",
    // Far from the zones of the events, so that a time shown in the wrong zone shows.
    timezoneId: "America/Los_Angeles",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    // What must hold on a phone too says so in its title.
    { name: "phone", grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: "exec node scripts/launch.mjs test-server",
    url: `${url}/api/health/ready`,
    reuseExistingServer: false,
    // A stale build is built first.
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
  },
});
