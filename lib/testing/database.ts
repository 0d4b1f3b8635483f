import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/scripts/migrations/apply";
import { serverAccount } from "@/scripts/postgres/account";
import { installedBinaries } from "@/scripts/postgres/binaries";
import { type Cluster, clusterUrl, initialize, start } from "@/scripts/postgres/cluster";
import { dropDatabase, ensureDatabase, onDatabase, withClient } from "@/scripts/postgres/databases";
import { freePort } from "@/scripts/postgres/free-port";
import { isAlive } from "@/scripts/postgres/process";
import { COPIES, reachable } from "@/scripts/postgres/reachable";
import { endAbandoned, OWNER_FILE } from "./abandoned";

declare module "vitest" {
  interface ProvidedContext {
    /** Any database of the test server; every test file gets a copy of `template`. */
    testServerUrl: string;
    testTemplate: string;
    /** A folder of this run, for what the code under test stores. */
    testDataDir: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database that every test file's own is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startTestServer();
  const template = `marquee_template_${randomBytes(4).toString("hex")}`;
  try {
    await ensureDatabase(server.url, template);
    await applyMigrations(onDatabase(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("testServerUrl", server.url);
  project.provide("testTemplate", template);
  const files = mkdtempSync(path.join(os.tmpdir(), "marquee-files-"));
  project.provide("testDataDir", files);
  return async () => {
    rmSync(files, { recursive: true, force: true });
    if (given) await dropCopies(server.url, template);
    await server.stop();
  };
}

export interface TestServer {
  url: string;
  /** Of this server alone, and gone when it stops. */
  folder: string;
  /** Ends it as a power cut would: connections break, nothing is tidied up. Its data stays. */
  crash(): Promise<void>;
  /** Starts it again after a crash, at the same address; resolves when it has recovered. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  port?: number;
  password?: string;
  /** Flush to the disk as production does; otherwise a crash of the machine would lose everything, fast. */
  durable?: boolean;
}

/** A server in a folder of its own that is removed when it stops; a run that was killed is cleaned up by the next. */
export async function startTestServer(options: Options = {}): Promise<TestServer> {
  await endAbandoned();
  const folder = mkdtempSync(path.join(os.tmpdir(), "marquee-test-"));
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, OWNER_FILE), String(process.pid));
  const account = serverAccount();
  const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const cluster: Cluster = {
    binaries: reachable(installedBinaries(), account, COPIES),
    account,
    dataFolder: path.join(folder, "data"),
    port: options.port ?? (await freePort()),
    password: options.password ?? randomBytes(16).toString("hex"),
    logFile: path.join(folder, "postgres.log"),
    settings: ["max_connections=300", ...(options.durable ? [] : forgetful)],
  };
  initialize(cluster, { durable: false });
  let server = await start(cluster);
  return {
    url: clusterUrl(cluster, "postgres"),
    folder,
    crash: () => endAtOnce(server.pid),
    resume: async () => {
      server = await start(cluster);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL's "immediate" shutdown (SIGQUIT): the next start has to recover from the log. */
async function endAtOnce(pid: number): Promise<void> {
  process.kill(pid, "SIGQUIT");
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 25));
}

/**
 * The address of a database for the test file that this worker is about to run, copied from the template; the one of
 * the worker's last file goes, so that no file sees what another left behind.
 */
export async function freshDatabase(serverUrl: string, template: string, worker: string): Promise<string> {
  const name = `${template}_w${worker}`;
  await dropDatabase(serverUrl, name);
  await withClient(serverUrl, async (client) => {
    // Copying refuses while another copy reads the template: one at a time.
    await client.query("SELECT pg_advisory_lock(4711)");
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return onDatabase(serverUrl, name);
}

async function dropCopies(url: string, template: string): Promise<void> {
  const names = await withClient(url, async (client) => {
    const found = await client.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [`${template}%`]);
    return found.rows.map((row) => String(row.datname));
  });
  for (const name of names) await dropDatabase(url, name);
}
