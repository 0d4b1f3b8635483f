import path from "node:path";
import { ensureBuild } from "@/scripts/app/build";
import { applyMigrations } from "@/scripts/migrations/apply";
import { ensureDatabase, onDatabase } from "@/scripts/postgres/databases";
import { freePort } from "@/scripts/postgres/free-port";
import { startTestServer, type TestServer } from "./database";
import { testVariables } from "./environment";
import { appProcess, type ProductProcess, workerProcess } from "./product-process";

export interface TestApp extends ProductProcess {
  url: string;
  databaseUrl: string;
  /** What the app was started with; a second process or a test in this one takes the same. */
  variables: Record<string, string>;
  /** Its PostgreSQL, durable as in production. */
  database: Pick<TestServer, "crash" | "resume">;
  /** Its worker, where it has one (JOBS_RUNNER=worker). */
  worker: ProductProcess;
  /** One more app over the same database, files and secrets, at another port; stopped with this one. */
  addSibling(): Promise<{ url: string }>;
  /** Ends everything that was started, and the database with it. */
  stop(): Promise<void>;
}

interface Options {
  port?: number;
  postgres?: { port: number; password: string };
  /** Changes to the variables of the app under test. */
  variables?: Record<string, string>;
  /** Names the logs under `reports/`. */
  name?: string;
}

/** The production build as real processes over a PostgreSQL of its own, durable as in production; builds when stale. */
export async function startTestApp({ name = "app", ...options }: Options = {}): Promise<TestApp> {
  await ensureBuild();
  const port = options.port ?? (await freePort());
  const server = await startTestServer({ ...options.postgres, durable: true });
  const databaseUrl = onDatabase(server.url, "marquee");
  const dataDir = path.join(server.folder, "files");
  const variables = { ...testVariables({ port, databaseUrl, dataDir }), ...options.variables };
  const { folder } = server;
  const env = { ...process.env, ...variables, NODE_ENV: "production" } as const;
  const app = appProcess({ name, folder, port, env });
  const worker = workerProcess({ name: `${name}-worker`, folder, env });
  const started: ProductProcess[] = [worker, app];
  const stop = async () => {
    await Promise.all(started.map((each) => each.stop()));
    await server.stop();
  };
  const addSibling = async () => {
    const at = await freePort();
    const sibling = appProcess({ name: `${name}-sibling`, folder, port: at, env: { ...env, PORT: String(at) } });
    started.push(sibling);
    await sibling.start();
    return { url: `http://localhost:${at}` };
  };
  try {
    await ensureDatabase(server.url, "marquee");
    await applyMigrations(databaseUrl);
    // An app without a runner is not ready before its worker is there.
    if (variables.JOBS_RUNNER === "worker") await worker.start();
    await app.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const { crash, resume } = server;
  const places = { url: `http://localhost:${port}`, databaseUrl, variables, database: { crash, resume } };
  return {
    ...places,
    get process() {
      return app.process;
    },
    start: app.start,
    kill: app.kill,
    worker,
    addSibling,
    stop,
  };
}
