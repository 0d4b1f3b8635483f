import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { withLock } from "../setup/lock";
import { ensureFolder } from "../setup/paths";
import { Refusal } from "../setup/refusal.mjs";
import { type Account, serverAccount } from "./account";
import { installedBinaries } from "./binaries";
import { answers, type Cluster, clusterUrl, initialize, start, versionOf } from "./cluster";
import { ensureDatabase } from "./databases";
import { freePort } from "./free-port";
import { readPlace, writePlace } from "./place";
import { commandLine, isAlive, lockedBy, stopServer } from "./process";
import { COPIES, reachable } from "./reachable";
import { addUser, removeUser } from "./users";

export const DATABASE = "marquee";

export interface EmbeddedServer {
  url: string;
  /** Stops the server, unless another process of this project still uses it. */
  release(): Promise<void>;
}

/**
 * The project's own PostgreSQL with its data under `folder`: made when missing, started when stopped, adopted when a
 * run that was killed left it behind. Refuses data of another PostgreSQL version or of another account.
 */
export function openEmbedded(folder: string, say: (line: string) => void): Promise<EmbeddedServer> {
  ensureFolder(folder);
  return withLock(lockFile(folder), async () => {
    const cluster = prepareCluster(folder, say);
    const pid = (await adopt(cluster)) ?? (await startOnFreePort(cluster));
    await ensureDatabase(clusterUrl(cluster, "postgres"), DATABASE);
    addUser(folder);
    return {
      url: clusterUrl(cluster, DATABASE),
      release: () =>
        withLock(lockFile(folder), async () => {
          if (removeUser(folder) === 0) await stopServer(pid);
        }),
    };
  });
}

/** Stops the server and removes all its data. */
export function removeEmbedded(folder: string): Promise<void> {
  ensureFolder(folder);
  return withLock(lockFile(folder), async () => {
    const place = readPlace(folder);
    if (!place) return;
    const running = lockedBy(place.dataFolder);
    if (running && isServerOf(running.pid, place.dataFolder)) await stopServer(running.pid);
    rmSync(place.dataFolder, { recursive: true, force: true });
  });
}

const lockFile = (folder: string) => path.join(folder, "postgres.lock");

function prepareCluster(folder: string, say: (line: string) => void): Cluster {
  const known = readPlace(folder);
  const account = (known && ownerOf(known.dataFolder)) ?? serverAccount();
  const binaries = reachable(installedBinaries(), account, COPIES, say);
  const place = known ?? writePlace(folder, account, randomBytes(24).toString("hex"), say);
  const cluster: Cluster = { ...place, port: 0, binaries, account, logFile: path.join(folder, "postgres.log") };
  if (!existsSync(place.dataFolder)) {
    say("Making the database (once) …");
    // Complete or absent: a run may be killed here.
    const partial = `${place.dataFolder}.new`;
    rmSync(partial, { recursive: true, force: true });
    initialize({ ...cluster, dataFolder: partial }, { durable: true });
    renameSync(partial, place.dataFolder);
  }
  checkVersion(cluster);
  return cluster;
}

/** As root: the account that the data belongs to. As anybody else: nobody's data but one's own will do. */
function ownerOf(dataFolder: string): Account | undefined {
  if (!process.getuid || !existsSync(dataFolder)) return undefined;
  const { uid, gid } = statSync(dataFolder);
  const self = process.getuid();
  if (self === 0) return { name: `user ${uid}`, uid, gid };
  if (self === uid) return undefined;
  throw new Refusal(
    `The data folder ${dataFolder} belongs to another account (user ${uid}): run this as that user or as root, or name another folder with DATA_DIR.`,
  );
}

function checkVersion({ dataFolder, binaries, account }: Cluster): void {
  const made = readFileSync(path.join(dataFolder, "PG_VERSION"), "utf8").trim();
  const here = versionOf(binaries, account);
  if (made === here) return;
  throw new Refusal(
    `The data in ${dataFolder} was made by PostgreSQL ${made}, and this is PostgreSQL ${here}: begin anew with "npm run demo -- --reset", or go back to the version that made it.`,
  );
}

/** The server that a killed run left behind, or that another command has running; ended when it no longer answers. */
async function adopt(cluster: Cluster): Promise<number | undefined> {
  const running = lockedBy(cluster.dataFolder);
  if (!running || !isAlive(running.pid)) return undefined;
  // Only a server of ours knows the password.
  if (await answers(clusterUrl({ ...cluster, port: running.port }, "postgres"))) {
    cluster.port = running.port;
    return running.pid;
  }
  if (isServerOf(running.pid, cluster.dataFolder)) await stopServer(running.pid);
  // The id went to a stranger since: PostgreSQL would take that for a live server and refuse to start.
  else rmSync(path.join(cluster.dataFolder, "postmaster.pid"), { force: true });
  return undefined;
}

function isServerOf(pid: number, dataFolder: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(`-D ${dataFolder} `);
}

async function startOnFreePort(cluster: Cluster): Promise<number> {
  cluster.port = await freePort();
  return (await start(cluster)).pid;
}
