import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "../setup/paths";

export interface Step {
  name: string;
  run: () => Promise<boolean>;
}

export interface Outcome {
  name: string;
  state: "passed" | "failed" | "not run";
  seconds: number;
}

/** A step that runs the script of an installed package with Node; it has passed when that ends with 0. */
export function tool(name: string, program: string, args: string[], env: Record<string, string> = {}): Step {
  return { name, run: () => runNode([path.join(root, "node_modules", program), ...args], env) };
}

function runNode(args: string[], env: Record<string, string>): Promise<boolean> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("exit", (code) => done(code === 0));
  });
}

/** Runs the steps in order. After a failure the rest is not run, unless `all` asks for everything that can be known. */
export async function runSteps(steps: Step[], options: { all: boolean }): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let hasFailed = false;
  for (const { name, run } of steps) {
    if (hasFailed && !options.all) {
      outcomes.push({ name, state: "not run", seconds: 0 });
      continue;
    }
    console.log(`\n── ${name} ──`);
    const begun = performance.now();
    const isPassed = await run().catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
    hasFailed ||= !isPassed;
    outcomes.push({ name, state: isPassed ? "passed" : "failed", seconds: (performance.now() - begun) / 1000 });
  }
  return outcomes;
}

/** One line per step. */
export function printOutcomes(outcomes: Outcome[]): void {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  console.log("");
  for (const { name, state, seconds } of outcomes) {
    const mark = { passed: "✓", failed: "✗", "not run": "–" }[state];
    console.log(`${mark} ${name.padEnd(width)}  ${state}${state === "not run" ? "" : ` in ${seconds.toFixed(1)} s`}`);
  }
}

/** Where the runners write their reports. */
export const reportFile = (name: string) => path.join(root, "reports", name);
