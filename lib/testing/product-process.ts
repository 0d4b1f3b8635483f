import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type AppProcess, startNode } from "@/scripts/app/processes";
import { serve } from "@/scripts/app/serve";
import { isAlive } from "@/scripts/postgres/process";
import { root } from "@/scripts/setup/paths";
import { productFile } from "./abandoned";

/** A process of the product under test: it may be killed at any moment, and started again. */
export interface ProductProcess {
  /** The one that was started last. */
  readonly process: AppProcess;
  /** Resolves when it is ready for work; rejects when it ends before. */
  start(): Promise<void>;
  /** `kill -9`, also in the middle of a start. Resolves when nothing of it is left. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** Names its log under `reports/`; the log of a later start gets a number. */
  name: string;
  /** Where its process id is noted, for whoever has to clean up after a test run that was killed. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/** The production build. */
export function appProcess({ port, ...options }: Options & { port: number }): ProductProcess {
  return productProcess(options, (logFile, onStart) => serve({ port, env: options.env, logFile, onStart }));
}

/** `npm run worker`. It is ready when it says so; the app it calls may come later. */
export function workerProcess(options: Options): ProductProcess {
  return productProcess(options, async (logFile, onStart) => {
    const log = openSync(logFile, "w", 0o600);
    const args = [path.join(root, "scripts/launch.mjs"), "worker"];
    const worker = startNode(args, { cwd: root, env: options.env, output: log });
    closeSync(log);
    onStart(worker);
    const says = () => readFileSync(logFile, "utf8");
    while (!says().includes("Running background work")) {
      if (!isAlive(worker.pid)) throw new Error(`The worker ended while it started:\n${says()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

function productProcess(
  { name, folder }: Options,
  launch: (logFile: string, onStart: (started: AppProcess) => void) => Promise<unknown>,
): ProductProcess {
  let latest: AppProcess | undefined;
  let starts = 0;
  const note = (started: AppProcess) => {
    latest = started;
    writeFileSync(path.join(folder, productFile(name)), String(started.pid));
  };
  return {
    get process() {
      if (!latest) throw new Error(`${name} was not started.`);
      return latest;
    },
    async start() {
      starts += 1;
      mkdirSync(path.join(root, "reports"), { recursive: true });
      await launch(path.join(root, "reports", `${name}${starts > 1 ? `-${starts}` : ""}.log`), note);
    },
    async kill() {
      if (!latest || !isAlive(latest.pid)) return;
      process.kill(-latest.pid, "SIGKILL");
      await latest.ended;
    },
    async stop() {
      await latest?.stop();
    },
  };
}
