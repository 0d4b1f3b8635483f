import path from "node:path";
import { closeAll, closeOnSignals, isEnding, onClose } from "./app/closing";
import { startNode } from "./app/processes";
import { type Figure, figuresTable } from "./bench/figure";
import { writeSection } from "./bench/write-section";
import { root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";

const benches: Record<string, () => Promise<Figure[]>> = {
  "guest-list": async () => (await import("./bench/guest-list")).guestListFigures(),
  "public-page": async () => (await import("./bench/public-page")).publicPageFigures(),
  rsvp: async () => (await import("./bench/rsvp")).rsvpFigures(),
  "live-board": async () => (await import("./bench/live-board")).liveBoardFigures(),
  "seating-live": async () => (await import("./bench/seating-live")).seatingLiveFigures(),
  import: async () => (await import("./bench/import")).importFigures(),
  mail: async () => (await import("./bench/mail")).mailFigures(),
  jobs: async () => (await import("./bench/jobs")).jobsFigures(),
};

/**
 * `npm run bench [-- NAME …] [--write]`: each bench beside its floor, in one run; `--write` puts the figures into
 * docs/performance.md. A wrong answer ends it; a missed goal is printed as missed.
 */
export async function main(args: string[]): Promise<void> {
  const isWritten = args.includes("--write");
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.find((name) => !(name in benches));
  if (unknown) throw new Refusal(`There is no bench "${unknown}": ${Object.keys(benches).join(", ")}.`);
  closeOnSignals();
  const [only] = names;
  if (names.length === 1 && only) return runBench(only, isWritten);
  // A process for each: the variables are read once when the app's code is loaded.
  for (const name of names.length > 0 ? names : Object.keys(benches)) await startBench(name, isWritten);
}

async function runBench(name: string, isWritten: boolean): Promise<void> {
  try {
    const figures = await benches[name]?.();
    if (!figures) return;
    const table = figuresTable(figures);
    console.log(`\n${table}`);
    if (isWritten) writeSection(name, table);
  } catch (error) {
    // What breaks because it was stopped is no news.
    if (!isEnding()) throw error;
  } finally {
    await closeAll();
  }
}

async function startBench(name: string, isWritten: boolean): Promise<void> {
  console.log(`\n── ${name} ──`);
  const args = [path.join(root, "scripts/launch.mjs"), "bench", name, ...(isWritten ? ["--write"] : [])];
  const bench = startNode(args, { cwd: root, env: process.env, output: "inherit" });
  onClose(bench.stop);
  if ((await bench.ended) !== 0) throw new Refusal(`The bench "${name}" failed: what it says above names the reason.`);
}
