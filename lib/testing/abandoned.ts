import { readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive, lockedBy, stopServer } from "@/scripts/postgres/process";

/** Beside a test server's data: the process that started it. */
export const OWNER_FILE = "owner.pid";

/** Ends the servers of test runs that were killed before they could, and removes their data. */
export async function endAbandoned(): Promise<void> {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith("marquee-test-")) continue;
    const folder = path.join(os.tmpdir(), name);
    const owner = ownerOf(folder);
    if (owner === undefined || isAlive(owner)) continue;
    const server = lockedBy(path.join(folder, "data"));
    if (server) await stopServer(server.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when the folder is somebody else's, or being made this very moment. */
function ownerOf(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(folder, OWNER_FILE), "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
