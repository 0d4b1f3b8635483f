import { readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { stopGroup } from "@/scripts/app/processes";
import { commandLine, isAlive, lockedBy, stopServer } from "@/scripts/postgres/process";

/** Beside a test server's data: the process that started it. */
export const OWNER_FILE = "owner.pid";

/** Beside a test server's data: a process of the product that works over it. */
export const productFile = (name: string): string => `${name}${PRODUCT}`;
const PRODUCT = ".product.pid";

/** Ends the servers and apps of test runs that were killed before they could, and removes their data. */
export async function endAbandoned(): Promise<void> {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith("marquee-test-")) continue;
    const folder = path.join(os.tmpdir(), name);
    const owner = pidIn(folder, OWNER_FILE);
    if (owner === undefined || isAlive(owner)) continue;
    for (const file of productFilesIn(folder)) {
      const pid = pidIn(folder, file);
      if (pid !== undefined && /next|launch\.mjs/.test(commandLine(pid))) await stopGroup(pid);
    }
    const data = path.join(folder, "data");
    const server = lockedBy(data);
    if (server && commandLine(server.pid).includes(data)) await stopServer(server.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

const productFilesIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith(PRODUCT));

/** Undefined when there is none, the folder is somebody else's, or it is being made this very moment. */
function pidIn(folder: string, file: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(folder, file), "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
