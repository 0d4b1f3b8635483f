import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withClient } from "./databases";
import { openEmbedded, removeEmbedded } from "./embedded";
import { isAlive, lockedBy, stopServer } from "./process";

let parent: string;
let folder: string;
const data = () => path.join(folder, "postgres");
const portOf = (url: string) => Number(new URL(url).port);

const openIt = () => openEmbedded(folder, () => undefined);

beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), "marquee-embedded-"));
  // As root the server runs under another account, which must be able to pass.
  if (process.getuid?.() === 0) chmodSync(parent, 0o711);
  folder = path.join(parent, "data");
});

afterEach(async () => {
  await removeEmbedded(folder);
  rmSync(parent, { recursive: true, force: true });
});

test("data outlive a stop, the password is random and for the owner alone", async () => {
  const first = await openIt();
  await withClient(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS n"));
  await first.release();
  expect(lockedBy(data())).toBeUndefined();

  const second = await openIt();
  const { rows } = await withClient(second.url, (client) => client.query("SELECT n FROM kept"));
  expect(rows).toEqual([{ n: 7 }]);
  expect(statSync(path.join(folder, "postgres.json")).mode & 0o077).toBe(0);
  const wrong = second.url.replace(/:[^:@]+@/, ":wrong@");
  await expect(withClient(wrong, (client) => client.query("SELECT 1"))).rejects.toThrow(
    /password authentication failed/,
  );
});

test("a server that a killed run left behind is adopted, and stopped by the one that adopted it", async () => {
  const first = await openIt();
  const left = lockedBy(data());
  // What a killed run leaves: its name among the users, and nobody behind it.
  for (const name of readdirSync(path.join(folder, "postgres-users")))
    rmSync(path.join(folder, "postgres-users", name));
  writeFileSync(path.join(folder, "postgres-users/999999999"), "");

  const second = await openIt();
  expect(portOf(second.url)).toBe(portOf(first.url));
  expect(lockedBy(data())?.pid).toBe(left?.pid);
  await second.release();
  expect(left && isAlive(left.pid)).toBe(false);
});

test("a server that was killed itself starts again with its data", async () => {
  const first = await openIt();
  await withClient(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS n"));
  const killed = lockedBy(data());
  if (!killed) throw new Error("There is no server to kill.");
  process.kill(killed.pid, "SIGKILL");
  await stopServer(killed.pid);

  const second = await openIt();
  const { rows } = await withClient(second.url, (client) => client.query("SELECT n FROM kept"));
  expect(rows).toEqual([{ n: 7 }]);
});

test("a lock file whose process id went to a stranger does not keep it from starting", async () => {
  await (await openIt()).release();
  writeFileSync(path.join(data(), "postmaster.pid"), `${process.pid}\n${data()}\n0\n1\n\n127.0.0.1\n`);
  const again = await openIt();
  expect(lockedBy(data())?.pid).not.toBe(process.pid);
  expect(portOf(again.url)).toBeGreaterThan(0);
});

test("while another process uses it, it is not stopped", async () => {
  const server = await openIt();
  writeFileSync(path.join(folder, `postgres-users/${process.ppid}`), "");
  await server.release();
  const running = lockedBy(data());
  expect(running && isAlive(running.pid)).toBe(true);
});

test("data of another PostgreSQL version is refused with the way out", async () => {
  await (await openIt()).release();
  writeFileSync(path.join(data(), "PG_VERSION"), "16\n");
  await expect(openIt()).rejects.toThrow(/was made by PostgreSQL 16.*npm run demo -- --reset/);
  expect(readFileSync(path.join(data(), "PG_VERSION"), "utf8")).toBe("16\n");
});

test("removing it leaves nothing, and nothing running", async () => {
  await openIt();
  const running = lockedBy(data());
  await removeEmbedded(folder);
  expect(existsSync(data())).toBe(false);
  expect(running && isAlive(running.pid)).toBe(false);
});
