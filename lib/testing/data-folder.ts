import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { env } from "@/lib/platform/env";

/** A data folder of this test file's own, removed at its end. Call at the top of the file. */
export function ownDataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "marquee-files-"));
  const before = env.DATA_DIR;
  env.DATA_DIR = folder;
  afterAll(() => {
    env.DATA_DIR = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
