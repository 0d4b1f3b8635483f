import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./process";

// Which processes use the embedded server: the last to go stops it. The caller holds the lock.

const folderOf = (folder: string) => path.join(folder, "postgres-users");

/** Notes that this process uses the server. */
export function addUser(folder: string): void {
  mkdirSync(folderOf(folder), { recursive: true });
  writeFileSync(path.join(folderOf(folder), String(process.pid)), "");
}

/** Strikes this process off, and those that died, and returns how many others are left. */
export function removeUser(folder: string): number {
  let left = 0;
  for (const name of readdirSync(folderOf(folder))) {
    const pid = Number(name);
    if (pid !== process.pid && isAlive(pid)) left += 1;
    else rmSync(path.join(folderOf(folder), name), { force: true });
  }
  return left;
}
