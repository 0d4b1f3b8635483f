import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../setup/lock";
import { root } from "../setup/paths";
import { Refusal } from "../setup/refusal.mjs";
import { sourcesFingerprint } from "./sources";

const dist = process.env.NEXT_DIST_DIR || ".next";

/** The build with everything that it serves in one folder. */
export const standalone = path.join(root, dist, "standalone");
const stamp = path.join(standalone, "sources.sha256");

/** Is there a build of the sources as they are now? */
function isBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesFingerprint();
}

/** Builds unless the last build is of the very same sources. */
export function ensureBuild(say: (line: string) => void = console.log): Promise<void> {
  return withLock(path.join(root, "node_modules/.marquee-build.lock"), async () => {
    if (isBuilt()) return;
    say("Building (when the sources have changed; about a minute) …");
    await build();
  });
}

/** Makes the production build with everything that it serves in one folder. */
export async function build(): Promise<void> {
  const fingerprint = sourcesFingerprint();
  rmSync(stamp, { force: true });
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Refusal("The build failed: what it says above names the reason.");
  cpSync(path.join(root, dist, "static"), path.join(standalone, dist, "static"), { recursive: true });
  if (existsSync(path.join(root, "public"))) {
    cpSync(path.join(root, "public"), path.join(standalone, "public"), { recursive: true });
  }
  writeFileSync(stamp, fingerprint);
}
