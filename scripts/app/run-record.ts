import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandLine, isAlive } from "../postgres/process";
import { ensureFolder } from "../setup/paths";
import { Refusal } from "../setup/refusal.mjs";
import { stopGroup } from "./processes";

/** What one `npm run demo` or `npm run dev` has running, so that the next one knows. */
interface RunRecord {
  runner: number;
  port: number;
  app?: number;
}

type Kind = "demo" | "dev";

const fileOf = (folder: string, kind: Kind) => path.join(folder, `run-${kind}.json`);

/** The run of this kind that is alive, if there is one. */
export function liveRun(folder: string, kind: Kind): RunRecord | undefined {
  const record = read(folder, kind);
  return record && isAlive(record.runner) && /launch\.mjs/.test(commandLine(record.runner)) ? record : undefined;
}

/** Claims the place of this kind of run. Refuses when one is alive; ends the app that a killed one left behind. */
export async function beginRun(folder: string, kind: Kind, port: number): Promise<void> {
  ensureFolder(folder);
  const live = liveRun(folder, kind);
  if (live) {
    throw new Refusal(
      `It already runs at http://localhost:${live.port} (process ${live.runner}): stop that one first.`,
    );
  }
  const left = read(folder, kind)?.app;
  if (left !== undefined && isAlive(left) && /next/.test(commandLine(left))) await stopGroup(left);
  write(folder, kind, { runner: process.pid, port });
}

/** Adds the app's process to the record. */
export function noteApp(folder: string, kind: Kind, port: number, app: number): void {
  write(folder, kind, { runner: process.pid, port, app });
}

/** Strikes the record. */
export function endRun(folder: string, kind: Kind): void {
  rmSync(fileOf(folder, kind), { force: true });
}

function read(folder: string, kind: Kind): RunRecord | undefined {
  if (!existsSync(fileOf(folder, kind))) return undefined;
  return JSON.parse(readFileSync(fileOf(folder, kind), "utf8"));
}

function write(folder: string, kind: Kind, record: RunRecord): void {
  // Whole or absent: a run may be killed here.
  const partial = `${fileOf(folder, kind)}.new`;
  writeFileSync(partial, JSON.stringify(record));
  renameSync(partial, fileOf(folder, kind));
}
