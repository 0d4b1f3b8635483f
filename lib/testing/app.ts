import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "@/scripts/app/build";
import type { AppProcess } from "@/scripts/app/processes";
import { serve } from "@/scripts/app/serve";
import { applyMigrations } from "@/scripts/migrations/apply";
import { ensureDatabase, onDatabase } from "@/scripts/postgres/databases";
import { freePort } from "@/scripts/postgres/free-port";
import { root } from "@/scripts/setup/paths";
import { APP_FILE } from "./abandoned";
import { startTestServer } from "./database";
import { testVariables } from "./environment";

export interface TestApp {
  url: string;
  databaseUrl: string;
  /** What the app was started with; a second process or a test in this one takes the same. */
  variables: Record<string, string>;
  /** The app's process: a test may kill it, and start it again with `restart`. */
  process: AppProcess;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  port?: number;
  postgres?: { port: number; password: string };
  /** Changes to the variables of the app under test. */
  variables?: Record<string, string>;
  /** Names the log under `reports/`. */
  name?: string;
}

/** The production build as real processes over a PostgreSQL of its own, durable as in production; builds when stale. */
export async function startTestApp(options: Options = {}): Promise<TestApp> {
  await ensureBuild();
  const port = options.port ?? (await freePort());
  const server = await startTestServer({ ...options.postgres, durable: true });
  const databaseUrl = onDatabase(server.url, "marquee");
  const dataDir = path.join(server.folder, "files");
  const variables = { ...testVariables({ port, databaseUrl, dataDir }), ...options.variables };
  mkdirSync(path.join(root, "reports"), { recursive: true });
  const logFile = path.join(root, "reports", `${options.name ?? "app"}.log`);
  const serveIt = () =>
    serve({
      port,
      env: { ...process.env, ...variables, NODE_ENV: "production" },
      logFile,
      onStart: ({ pid }) => writeFileSync(path.join(server.folder, APP_FILE), String(pid)),
    });
  try {
    await ensureDatabase(server.url, "marquee");
    await applyMigrations(databaseUrl);
    const app: TestApp = {
      url: `http://localhost:${port}`,
      databaseUrl,
      variables,
      process: await serveIt(),
      restart: async () => {
        await app.process.stop();
        app.process = await serveIt();
      },
      stop: async () => {
        await app.process.stop();
        await server.stop();
      },
    };
    return app;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
