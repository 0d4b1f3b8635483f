import { rmSync } from "node:fs";
import path from "node:path";
import { startTestApp } from "@/lib/testing/app";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { root } from "./setup/paths";
import { checkBrowser } from "./validation/browser";

/**
 * `npm run shots`: a screenshot of every page as every person of the demo, at 360, 768 and 1440 px, light and dark, into
 * `shots/`. Arguments choose pages by a part of their name: `npm run shots -- guests team`.
 */
export async function main(args: string[]): Promise<void> {
  checkBrowser();
  closeOnSignals();
  const folder = path.join(root, "shots");
  try {
    const app = await startTestApp({ name: "shots-app" });
    onClose(app.stop);
    // The app's code reads its variables once, when it is loaded: set them first.
    Object.assign(process.env, app.variables);
    const { takeShots } = await import("./shots/take-shots");
    rmSync(folder, { recursive: true, force: true });
    await takeShots({ url: app.url, folder, wanted: args });
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}
