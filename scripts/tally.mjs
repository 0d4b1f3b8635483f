// Adds up what every layer's own report says: `node scripts/tally.mjs <exit code of npm test> <exit code of test:deep>`.
// It names what failed; its last line reads "N passed, N failed". Plain JavaScript over Node alone: it must also tell of a failed install.
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { countPlaywright, countVitest } from "./validation/reports.mjs";

const reports = path.join(import.meta.dirname, "../reports");
const codes = process.argv.slice(2).map(Number);

const layers = {
  "unit and integration tests": countVitest(path.join(reports, "vitest.json")),
  "browser tests": countPlaywright(path.join(reports, "playwright.json")),
  "kills and crowds": countVitest(path.join(reports, "deep.json")),
};

// What failed is said at the end, where it is still in sight when the thousands of lines before it are not.
const longest = 20;
const linesOfMessage = 12;
const failures = Object.values(layers).flatMap((layer) => layer.failures);
for (const { name, message } of failures.slice(0, longest)) {
  const lines = stripVTControlCharacters(message).split("\n").slice(0, linesOfMessage);
  console.log(`FAILED ${name.replace(`${path.join(reports, "..")}${path.sep}`, "")}\n    ${lines.join("\n    ")}`);
}
if (failures.length > longest) console.log(`… and ${failures.length - longest} more`);

let passed = 0;
let failed = 0;
for (const [name, layer] of Object.entries(layers)) {
  passed += layer.passed;
  failed += layer.failed;
  console.log(`${name}: ${layer.passed} passed, ${layer.failed} failed${layer.crashed ? ` (${layer.crashed})` : ""}`);
}
// A command that failed over tests that all passed has failed in something else: format, lint, types, the build.
if (failed === 0 && codes.some((code) => code !== 0)) {
  failed = 1;
  console.log("a step that is no test failed: see above");
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
