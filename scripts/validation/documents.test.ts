import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../setup/paths";
import { deadReferences } from "./documents";

const project = { root, commands: new Set(Object.keys(manifest.scripts)) };

test("the documents name nothing that is not there", () => {
  const docs = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" });
  const files = ["README.md", ...docs.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];
  const documents = files.map((file) => ({ file, source: readFileSync(path.join(root, file), "utf8") }));
  expect(documents.length).toBeGreaterThan(20);
  expect(deadReferences(documents, project)).toEqual([]);
});

test("a dead link, command and place are found; those that are there are not", () => {
  const source =
    "[one](gone.md) [two](jobs.md#x) `npm run gone` `npm run demo` `lib/gone.ts` `lib/platform` `lib/*/x.ts`";
  expect(deadReferences([{ file: "docs/a.md", source }], project)).toEqual([
    "gone.md: docs/a.md",
    "gone: docs/a.md",
    "lib/gone.ts: docs/a.md",
  ]);
});
