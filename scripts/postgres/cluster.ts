import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import pg from "pg";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { stopServer } from "./process";

/** One data folder, how to run it and how to reach it. */
export interface Cluster {
  binaries: Binaries;
  dataFolder: string;
  account: Account | undefined;
  port: number;
  password: string;
  /** Where the server writes what it has to say. */
  logFile: string;
  /** More `name=value` settings. */
  settings?: string[];
}

export interface RunningServer {
  pid: number;
  /** Ends connections, writes everything down and waits until the process is gone. */
  stop(): Promise<void>;
}

/** The address of one database of the cluster. */
export function clusterUrl(cluster: Pick<Cluster, "port" | "password">, database: string): string {
  return `postgresql://postgres:${encodeURIComponent(cluster.password)}@127.0.0.1:${cluster.port}/${database}`;
}

const identity = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {});

/** The major version of these binaries; undefined where the account cannot run them: a folder may be closed to it. */
export function versionOf(binaries: Binaries, account: Account | undefined): string | undefined {
  const asked = spawnSync(binaries.postgres, ["--version"], { ...identity(account), cwd: "/", encoding: "utf8" });
  return asked.status === 0 ? /\) (\d+)/.exec(asked.stdout)?.[1] : undefined;
}

/** Makes an empty cluster in a folder that must not exist yet; what a failed attempt made is removed. */
export function initialize(cluster: Cluster, options: { durable: boolean }): void {
  const { dataFolder, account, binaries } = cluster;
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o700);
  if (account) chownSync(dataFolder, account.uid, account.gid);
  const passwordFile = `${dataFolder}.password`;
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const args = ["-D", dataFolder, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8"];
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", ...(options.durable ? [] : ["-N"]));
  const made = spawnSync(binaries.initdb, args, { ...identity(account), cwd: "/", encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return;
  rmSync(dataFolder, { recursive: true, force: true });
  const reason = made.error?.message ?? made.stderr.trim().split("\n").slice(-3).join(" ");
  throw new Error(`PostgreSQL could not make its data folder ${dataFolder}: ${reason}`);
}

/** Starts the server and resolves when it takes connections. Its own process group keeps Ctrl-C from reaching it first. */
export async function start(cluster: Cluster): Promise<RunningServer> {
  const settings = [
    "shared_buffers=128MB",
    "max_connections=200",
    "log_min_messages=warning",
    ...(cluster.settings ?? []),
  ];
  const args = ["-D", cluster.dataFolder, "-h", "127.0.0.1", "-p", String(cluster.port), "-k", ""];
  for (const setting of settings) args.push("-c", setting);
  const log = openSync(cluster.logFile, "a");
  const child = spawn(cluster.binaries.postgres, args, {
    ...identity(cluster.account),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  await untilReady(cluster, child);
  const { pid } = child;
  if (pid === undefined) throw new Error("PostgreSQL started without a process id.");
  return { pid, stop: () => stopServer(pid) };
}

async function untilReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code) => {
    failure ??= `it ended with code ${code}`;
  });
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (failure) {
      throw new Error(`PostgreSQL did not start: ${lastLine(cluster.logFile) || failure} (see ${cluster.logFile})`);
    }
    if (await answers(clusterUrl(cluster, "postgres"))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL did not answer within a minute (see ${cluster.logFile}).`);
}

/** Does a server take connections at this address, with this password? */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A server that goes away after the connection was made is no answer either, and must not end this process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastLine(file: string): string | undefined {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|ERROR|could not/.test(line)) ?? lines.at(-1);
}
