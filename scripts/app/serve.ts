import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../setup/refusal.mjs";
import { standalone } from "./build";
import { type AppProcess, startNode } from "./processes";

export interface ServeOptions {
  port: number;
  env: NodeJS.ProcessEnv;
  /** Takes what the app says, from the beginning. */
  logFile: string;
  /** Told of the process at once, long before it is ready. */
  onStart?: (app: AppProcess) => void;
}

/**
 * Serves the production build on the loopback address and resolves when it is ready for visitors: database, jobs,
 * storage and mail included.
 */
export async function serve({ port, env, logFile, onStart }: ServeOptions): Promise<AppProcess> {
  const log = openSync(logFile, "w", 0o600);
  const app = startNode([path.join(standalone, "server.js")], {
    cwd: standalone,
    env: { ...env, NODE_ENV: "production", HOSTNAME: "127.0.0.1", PORT: String(port) },
    output: log,
  });
  closeSync(log);
  onStart?.(app);
  let hasEnded = false;
  app.ended.then(() => {
    hasEnded = true;
  });
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; ) {
    if (hasEnded) throw new Refusal(`The app ended while it started:\n${tail(logFile)}`);
    if (await isReady(port)) return app;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await app.stop();
  throw new Refusal(`The app was not ready within a minute (${logFile}):\n${tail(logFile)}`);
}

async function isReady(port: number): Promise<boolean> {
  try {
    // A connection kept alive would hold up the app's orderly end.
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      headers: { connection: "close" },
      signal: AbortSignal.timeout(5000),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The last lines of a log. */
export function tail(logFile: string): string {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-15).join("\n");
}
