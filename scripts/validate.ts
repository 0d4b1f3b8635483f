import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./app/build";
import { root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { checkBrowser } from "./validation/browser";
import { printOutcomes, reportFile, runSteps, type Step, tool } from "./validation/steps";

/** `npm run validate`, `npm test`: everything that must hold before a change is shared. `--all` goes on after a failure. */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--all");
  if (unknown) throw new Refusal(`There is no option "${unknown}": validate takes --all, or nothing.`);
  checkBrowser();
  mkdirSync(path.join(root, "reports"), { recursive: true });
  for (const name of ["vitest.json", "playwright.json"]) rmSync(reportFile(name), { force: true });
  const outcomes = await runSteps(steps, { all: args.includes("--all") });
  printOutcomes(outcomes);
  const failed = outcomes.filter(({ state }) => state === "failed").map(({ name }) => name);
  if (failed.length > 0) throw new Refusal(`Failed: ${failed.join(", ")}.`);
  console.log("\nAll is well.");
}

const biome = "@biomejs/biome/bin/biome";

const steps: Step[] = [
  tool("format", biome, ["check", "--linter-enabled=false", "--error-on-warnings", "."]),
  tool("lint", biome, ["lint", "--error-on-warnings", "."]),
  tool("import rules", "../scripts/imports.mjs", []),
  tool("route types", "next/dist/bin/next", ["typegen"]),
  tool("types", "typescript/bin/tsc", ["--noEmit", "-p", "."]),
  tool("unit and integration tests", "vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile("vitest.json")}`,
  ]),
  { name: "build", run: () => ensureBuild().then(() => true) },
  tool("browser tests", "@playwright/test/cli.js", ["test"]),
];
