import { type ChildProcess, spawn } from "node:child_process";
import { isAlive } from "../postgres/process";

export interface AppProcess {
  pid: number;
  /** Resolves with the exit code when the process ends, however it does. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts Node on a script in a process group of its own, so that Ctrl-C reaches it only through us, in order. */
export function startNode(
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; output: "inherit" | number },
): AppProcess {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ["ignore", options.output, options.output],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (child.pid === undefined) throw new Error(`Node could not be started for ${args.join(" ")}.`);
  const { pid } = child;
  return { pid, ended, stop: () => stopGroup(pid) };
}

/** Asks a process group to end, and after ten seconds makes it. */
export async function stopGroup(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(-pid, "SIGTERM");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(-pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
