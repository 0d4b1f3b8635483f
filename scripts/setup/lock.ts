import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAlive } from "../postgres/process";
import { Refusal } from "./refusal.mjs";

/** Runs `work` while no other process of this machine runs under the same lock file; a dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; !take(file); waited += 100) {
    if (waited > 120_000) throw new Refusal(`Process ${holder(file)} has held ${file} for two minutes: end it first.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const pid = holder(file);
  if (pid !== undefined && !isAlive(pid)) rmSync(file, { force: true });
  return false;
}

/** Undefined when the file vanished or is being written. */
function holder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
