import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./app/build";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { checkPort } from "./app/port";
import { beginRun, endRun, noteApp } from "./app/run-record";
import { serve, tail } from "./app/serve";
import { localEnvironment } from "./demo/environment";
import { seedOnce } from "./demo/seeding";
import { printSignIns } from "./demo/sign-ins";
import { applyMigrations } from "./migrations/apply";
import { removeEmbedded } from "./postgres/embedded";
import { openDatabase } from "./postgres/open";
import { dataFolder } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/** `npm run demo`: everything it takes to try the product on this machine; `--reset` begins anew. */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--reset");
  if (unknown) throw new Refusal(`The demo does not know "${unknown}": it takes --reset, or nothing.`);
  const env = await readVariables();
  const folder = dataFolder(env.DATA_DIR);
  try {
    await run(env, folder, args.includes("--reset"));
  } catch (error) {
    // What breaks because Ctrl-C takes it apart is no failure.
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}

async function run(env: Awaited<ReturnType<typeof readVariables>>, folder: string, isReset: boolean): Promise<void> {
  if (isReset && env.DATABASE_URL) {
    throw new Refusal("--reset empties the embedded database only: empty the one that DATABASE_URL names yourself.");
  }
  closeOnSignals();
  await beginRun(folder, "demo", env.PORT);
  onClose(() => endRun(folder, "demo"));
  await checkPort(env.PORT, "npm run demo");
  if (isReset) await reset(folder);

  const database = await openDatabase(env.DATABASE_URL, folder);
  onClose(database.release);
  await applyMigrations(database.url);
  const variables: NodeJS.ProcessEnv = { ...localEnvironment(env, folder, database.url), MARQUEE_DEMO: "1" };
  await seedOnce(database, variables);
  await ensureBuild();

  const logFile = path.join(folder, "demo.log");
  const app = await serve({
    port: env.PORT,
    env: variables,
    logFile,
    onStart: ({ pid, stop }) => {
      onClose(stop);
      noteApp(folder, "demo", env.PORT, pid);
    },
  });
  console.log(`\n  Marquee runs at ${variables.APP_URL} (Ctrl-C stops it; its log is ${logFile})`);
  printSignIns();
  const code = await app.ended;
  if (!isEnding()) throw new Refusal(`The app ended by itself (code ${code}):\n${tail(logFile)}`);
}

/** Removes the embedded database, the uploaded files and the secrets. */
async function reset(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  console.log("Beginning anew …");
  await removeEmbedded(folder);
  for (const name of ["files", "postgres.json", "secrets.json"]) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
