import { existsSync } from "node:fs";
import path from "node:path";
import { standalone } from "./app/build";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { startNode } from "./app/processes";
import { pendingMigrations } from "./migrations/apply";
import { checkServer } from "./postgres/open";
import { dataFolder } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/**
 * `npm start`: serves the production build in the foreground. Refuses without a build, on a default secret, and over
 * a database whose schema is behind: it never migrates by itself.
 */
export async function main(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: "production" });
  const env = await readVariables();
  const { productionProblems } = await import("@/lib/platform/env");
  const problems = productionProblems(env);
  if (problems.length > 0) throw new Refusal(`Production does not start like this:\n${problems.join("\n")}`);
  const server = path.join(standalone, "server.js");
  if (!existsSync(server)) throw new Refusal('There is no build to serve: run "npm run build" first.');
  await checkServer(env.DATABASE_URL);
  const pending = await pendingMigrations(env.DATABASE_URL);
  if (pending.length > 0) {
    throw new Refusal(`The database is behind this version by ${pending.join(", ")}: run "npm run migrate" first.`);
  }

  closeOnSignals();
  const app = startNode([server], {
    cwd: standalone,
    env: {
      ...process.env,
      HOSTNAME: env.LISTEN_ADDRESS,
      PORT: String(env.PORT),
      DATA_DIR: dataFolder(env.DATA_DIR),
    },
    output: "inherit",
  });
  onClose(app.stop);
  const code = await app.ended;
  if (isEnding()) return;
  await closeAll();
  throw new Refusal(`The app ended by itself (code ${code}).`);
}
