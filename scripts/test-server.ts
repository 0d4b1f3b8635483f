import { startTestApp } from "@/lib/testing/app";
import { e2ePlaces } from "../e2e/environment";
import { closeOnSignals, isEnding, onClose } from "./app/closing";
import { Refusal } from "./setup/refusal.mjs";

/** The app that Playwright's tests visit, over a PostgreSQL of its own; started and ended by playwright.config.ts. */
export async function main(): Promise<void> {
  const { port, postgres } = e2ePlaces();
  if (!port || !postgres.port) throw new Refusal("The test server is started by Playwright: npx playwright test.");
  closeOnSignals();
  endWithParent();
  const app = await startTestApp({ port, postgres, name: "e2e-app" });
  onClose(app.stop);
  const code = await app.process.ended;
  if (!isEnding()) throw new Refusal(`The app under test ended by itself (code ${code}): see reports/e2e-app.log.`);
}

/** Playwright ends this process when it is done, but not when it is killed itself. */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  watch.unref();
}
