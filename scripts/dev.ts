import path from "node:path";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { checkPort } from "./app/port";
import { startNode } from "./app/processes";
import { beginRun, endRun, noteApp } from "./app/run-record";
import { localEnvironment } from "./demo/environment";
import { applyMigrations } from "./migrations/apply";
import { openDatabase } from "./postgres/open";
import { dataFolder, root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/** `npm run dev`: the app in development over the embedded database, or the one that DATABASE_URL names. */
export async function main(): Promise<void> {
  const env = await readVariables();
  const folder = dataFolder(env.DATA_DIR);
  closeOnSignals();
  try {
    await beginRun(folder, "dev", env.PORT);
    onClose(() => endRun(folder, "dev"));
    await checkPort(env.PORT, "npm run dev");
    const database = await openDatabase(env.DATABASE_URL, folder);
    onClose(database.release);
    await applyMigrations(database.url);
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const app = startNode([next, "dev", "-H", "127.0.0.1", "-p", String(env.PORT)], {
      cwd: root,
      env: { ...localEnvironment(env, folder, database.url), NODE_ENV: "development" },
      output: "inherit",
    });
    onClose(app.stop);
    noteApp(folder, "dev", env.PORT, app.pid);
    const code = await app.ended;
    if (!isEnding()) throw new Refusal(`The development server ended by itself (code ${code}).`);
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}
