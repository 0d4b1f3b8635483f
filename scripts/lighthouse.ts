import { startTestApp } from "@/lib/testing/app";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { Refusal } from "./setup/refusal.mjs";
import { checkBrowser } from "./validation/browser";

/**
 * `npm run lighthouse`: what Lighthouse says of the two pages that guests open, on the production build with the demo's
 * data: the median of five visits on a phone with a slow connection. Refuses under 95.
 */
export async function main(): Promise<void> {
  checkBrowser();
  closeOnSignals();
  try {
    const app = await startTestApp({ name: "lighthouse-app" });
    onClose(app.stop);
    // The app's code reads its variables once, when it is loaded: set them first.
    Object.assign(process.env, app.variables);
    const { scorePages } = await import("./lighthouse/score-pages");
    const failed = await scorePages(app.url);
    if (failed > 0) throw new Refusal(`${failed} under 95: reports/lighthouse has the whole of what was found.`);
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}
