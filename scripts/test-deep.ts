import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./app/build";
import { root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { reportFile, tool } from "./validation/steps";

/** `npm run test:deep`: kills and crowds, against real processes. Arguments choose test files. */
export async function main(args: string[]): Promise<void> {
  mkdirSync(path.join(root, "reports"), { recursive: true });
  rmSync(reportFile("deep.json"), { force: true });
  await ensureBuild();
  const deep = tool("deep", "vitest/vitest.mjs", [
    "run",
    "--config=vitest.deep.config.ts",
    "--reporter=verbose",
    "--reporter=json",
    `--outputFile.json=${reportFile("deep.json")}`,
    ...args,
  ]);
  if (!(await deep.run())) throw new Refusal("Failed: kills and crowds.");
}
