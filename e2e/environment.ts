import { randomBytes } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { testVariables } from "@/lib/testing/environment";
import { freePort } from "@/scripts/postgres/free-port";

/**
 * Decides once per run where the app under test and its PostgreSQL listen, and sets the variables of this process
 * accordingly; the server and the tests' workers inherit them.
 */
export async function prepareEnvironment(): Promise<{ url: string }> {
  process.env.E2E_PORT ??= String(await freePort());
  process.env.E2E_POSTGRES_PORT ??= String(await freePort());
  process.env.E2E_POSTGRES_PASSWORD ??= randomBytes(16).toString("hex");
  const { port, postgres } = e2ePlaces();
  const databaseUrl = `postgresql://postgres:${postgres.password}@127.0.0.1:${postgres.port}/marquee`;
  const dataDir = path.join(os.tmpdir(), `marquee-e2e-${port}`);
  Object.assign(process.env, testVariables({ port, databaseUrl, dataDir }));
  return { url: `http://localhost:${port}` };
}

/** Where this run's app and PostgreSQL listen. */
export function e2ePlaces() {
  return {
    port: Number(process.env.E2E_PORT),
    postgres: { port: Number(process.env.E2E_POSTGRES_PORT), password: process.env.E2E_POSTGRES_PASSWORD ?? "" },
  };
}
