import { spawn } from "node:child_process";
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onClose } from "../app/closing";
import { startNode } from "../app/processes";
import { freePort } from "../postgres/free-port";
import { root } from "../setup/paths";

/** Something to compare with, served on the loopback address. */
export type Floor = { url: string; stop(): Promise<void> };

const sources = path.join(root, "scripts/bench/floor-app");
const next = path.join(root, "node_modules/next/dist/bin/next");

/** Builds the least application of the same framework, and serves it with the product's own variables. */
export async function startFloorApp(variables: Record<string, string>): Promise<Floor> {
  // In the root, where the framework finds its packages; not where the project's own files are looked at.
  const folder = mkdtempSync(path.join(root, ".next-floor-"));
  onClose(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(sources, folder, { recursive: true });
  writeFileSync(path.join(folder, "tsconfig.json"), '{ "extends": "../tsconfig.json", "include": ["**/*"] }');
  const env = { ...process.env, ...variables, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const building = spawn(process.execPath, [next, "build", folder], { cwd: root, env, stdio: ["ignore", "ignore", 2] });
  const code = await new Promise<number | null>((resolve, reject) => {
    building.once("error", reject);
    building.once("exit", resolve);
  });
  if (code !== 0) throw new Error("The floor's build failed.");
  const port = await freePort();
  return serveNode([next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], port, env);
}

/** Node's own server, which answers everything with the same bytes. */
export async function startBareNode(file: string): Promise<Floor> {
  const port = await freePort();
  return serveNode([path.join(root, "scripts/bench/bare-node.mjs"), file, String(port)], port, process.env);
}

/** A server of Node's on the loopback address, once it answers. */
export async function serveNode(args: string[], port: number, env: NodeJS.ProcessEnv): Promise<Floor> {
  mkdirSync(path.join(root, "reports"), { recursive: true });
  const log = openSync(path.join(root, "reports/bench-floor.log"), "a", 0o600);
  const { ended, stop } = startNode(args, { cwd: root, env, output: log });
  onClose(stop);
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  const gone = ended.then((code) => {
    throw new Error(`The floor ended with ${code}: see reports/bench-floor.log`);
  });
  gone.catch(() => undefined);
  await Promise.race([gone, untilItAnswers(url)]);
  return { url, stop };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
