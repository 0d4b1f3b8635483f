// Starts a command of this project: `node scripts/launch.mjs <command> [arguments]`.
// Plain JavaScript over Node alone, since it runs on a fresh clone and installs what the commands need.
import path from "node:path";
import { checkInstalled, checkNode, ensureInstalled } from "./setup/dependencies.mjs";
import { Refusal, runCommand } from "./setup/refusal.mjs";

/** What needs the tools of development. The others also run where only production dependencies are installed. */
const development = new Set([
  "bench",
  "bench-frames",
  "bench-seating",
  "demo",
  "dev",
  "build",
  "lighthouse",
  "plans",
  "shots",
  "test-deep",
  "test-server",
  "validate",
]);
const production = new Set(["admin", "backup", "migrate", "refresh", "restore", "seed", "start", "worker"]);

await runCommand(async () => {
  const [command = "", ...args] = process.argv.slice(2);
  const isDevelopment = development.has(command);
  if (!isDevelopment && !production.has(command)) throw new Refusal(`There is no command "${command}".`);
  checkNode();
  if (isDevelopment) {
    ensureInstalled();
    const { ensureClient } = await import("./setup/client.mjs");
    ensureClient();
  }
  checkInstalled();
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: path.join(import.meta.dirname, "tsconfig.json") });
  const { main } = await import(`./${command}.ts`);
  await main(args);
});
