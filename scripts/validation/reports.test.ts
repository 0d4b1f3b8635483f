import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../setup/paths";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "marquee-tally-"));
  mkdirSync(path.join(folder, "reports"));
  mkdirSync(path.join(folder, "scripts/validation"), { recursive: true });
  for (const file of ["scripts/tally.mjs", "scripts/validation/reports.mjs"])
    cpSync(path.join(root, file), path.join(folder, file));
});

afterEach(() => rmSync(folder, { recursive: true }));

const vitest = (passed: number, failed: number) => ({
  success: failed === 0,
  numTotalTests: passed + failed,
  numPassedTests: passed,
  testResults: [],
});
const playwright = (expected: number, unexpected: number, skipped = 0) => ({
  stats: { expected, unexpected, flaky: 0, skipped },
  errors: [],
});

function report(name: string, content: unknown): void {
  writeFileSync(
    path.join(folder, "reports", `${name}.json`),
    typeof content === "string" ? content : JSON.stringify(content),
  );
}

/** What the command printed, and whether it succeeded. */
function run(...codes: number[]): [output: string, ok: boolean] {
  try {
    const command = [path.join(folder, "scripts/tally.mjs"), ...codes.map(String)];
    return [execFileSync(process.execPath, command, { encoding: "utf8" }), true];
  } catch (error) {
    if (error instanceof Error && "stdout" in error) return [String(error.stdout), false];
    throw error;
  }
}

/** The last line, and whether the command succeeded. */
function tally(...codes: number[]): [line: string | undefined, ok: boolean] {
  const [output, ok] = run(...codes);
  return [output.trim().split("\n").at(-1), ok];
}

test("adds up every layer", () => {
  report("vitest", vitest(10, 0));
  report("playwright", playwright(5, 0));
  report("deep", vitest(2, 0));
  expect(tally(0, 0, 0)).toEqual(["17 passed, 0 failed", true]);
});

test("failures, also those of a file that could not be loaded, and skipped tests", () => {
  report("vitest", { ...vitest(10, 1), testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [] }] });
  report("playwright", playwright(5, 1, 2));
  report("deep", vitest(2, 0));
  expect(tally(0, 1, 0)).toEqual(["17 passed, 5 failed", false]);
});

test("a layer that crashed before it wrote its report is a failure", () => {
  report("vitest", vitest(10, 0));
  report("playwright", '{"stats": {"expec');
  expect(tally(0, 1, 1)).toEqual(["10 passed, 2 failed", false]);
});

test("a layer that ran nothing is a failure", () => {
  report("vitest", vitest(10, 0));
  report("playwright", playwright(0, 0));
  report("deep", vitest(2, 0));
  expect(tally(0, 0, 0)).toEqual(["12 passed, 1 failed", false]);
});

test("a step that is no test can fail the whole", () => {
  report("vitest", vitest(10, 0));
  report("playwright", playwright(5, 0));
  report("deep", vitest(2, 0));
  expect(tally(0, 1, 0)).toEqual(["17 passed, 1 failed", false]);
});

test("names each test that failed, with the beginning of what it said", () => {
  report("vitest", {
    ...vitest(1, 2),
    testResults: [
      {
        name: "lib/seats.test.ts",
        status: "failed",
        assertionResults: [
          { fullName: "a seat is free", status: "passed", failureMessages: [] },
          { fullName: "a seat is taken", status: "failed", failureMessages: ["expected 8, got 9\nat seats"] },
        ],
      },
      { name: "lib/torn.test.ts", status: "failed", message: "no such module", assertionResults: [] },
    ],
  });
  const failing = { projectName: "phone", status: "unexpected", results: [{ error: { message: "no such button" } }] };
  report("playwright", {
    ...playwright(5, 1),
    suites: [
      {
        title: "rsvp.spec.ts",
        suites: [
          {
            title: "on a phone",
            specs: [
              { title: "fits", tests: [{ projectName: "phone", status: "expected", results: [] }] },
              { title: "answers", tests: [failing] },
            ],
          },
        ],
      },
    ],
  });
  report("deep", vitest(2, 0));
  const [output] = run(0, 1, 0);
  expect(output).toContain("FAILED lib/seats.test.ts: a seat is taken\n    expected 8, got 9\n    at seats\n");
  expect(output).toContain("FAILED lib/torn.test.ts\n    no such module\n");
  expect(output).toContain("FAILED rsvp.spec.ts › on a phone › answers (phone)\n    no such button\n");
  expect(output).not.toMatch(/is free|› fits/);
});
