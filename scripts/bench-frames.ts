import { startTestApp } from "@/lib/testing/app";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { Refusal } from "./setup/refusal.mjs";
import { checkBrowser } from "./validation/browser";

/**
 * `npm run bench:frames`: how fast the guest table of 10,000 is in a browser (frames/trace.ts says how it is measured).
 * Refuses when a figure is over its limit.
 */
export async function main(): Promise<void> {
  checkBrowser();
  closeOnSignals();
  try {
    const app = await startTestApp({ name: "frames-app" });
    onClose(app.stop);
    // The app's code reads its variables once, when it is loaded: set them first.
    Object.assign(process.env, app.variables);
    const { measureFrames } = await import("./frames/measure");
    const figures = await measureFrames(app);
    for (const { what, value, limit } of figures) {
      console.log(`${what.padEnd(40)} ${value.toFixed(1)}${limit === null ? "" : ` (at most ${limit})`}`);
    }
    const over = figures.filter(({ value, limit }) => limit !== null && !(value <= limit));
    if (over.length > 0) throw new Refusal(`Too slow: ${over.map(({ what }) => what).join("; ")}.`);
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}
