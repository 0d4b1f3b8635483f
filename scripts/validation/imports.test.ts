import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../setup/paths";
import { importViolations } from "./imports.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "marquee-imports-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A file that imports others of the house, which are made empty unless they exist. */
function write(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), source);
}

/** One import per rule that it must refuse: who imports what. */
const forbidden: Record<string, [from: string, to: string]> = {
  "platform-stands-alone": ["lib/platform/clock.ts", "lib/features/events/types"],
  "slices-know-no-door": ["lib/features/events/jobs.ts", "components/events/card"],
  "the-admin-looks-at-the-runner": ["lib/features/admin/data.ts", "inngest/local/store/queue"],
  "slices-meet-at-four-files": ["lib/features/events/jobs.ts", "lib/features/guests/jobs"],
  "nobody-reads-the-readers": ["lib/features/rsvp/mutations.ts", "lib/features/notifications/mutations"],
  "the-dashboard-is-read": ["lib/features/dashboard/data/totals.ts", "lib/features/notifications/data/list"],
  "rules-are-pure": ["lib/features/events/rules/slug.ts", "lib/features/events/data"],
  "reads-do-not-write": ["lib/features/events/data.ts", "lib/features/events/mutations"],
  "mutations-know-no-request": ["lib/features/events/mutations/cancel-event.ts", "lib/features/events/actions"],
  "only-stores-touch-prisma": ["lib/features/events/loaders.ts", "lib/platform/db/index"],
  "components-see-the-surface": ["components/events/card.tsx", "lib/features/events/data"],
  "components-hold-no-secret": ["components/events/card.tsx", "lib/platform/env"],
  "primitives-know-no-domain": ["components/ui/button.tsx", "components/events/card"],
  "pages-load-and-act": ["app/(workspace)/events/page.tsx", "lib/features/events/data"],
  "live-queries-only-read": ["app/api/ui/guests/route.ts", "lib/features/guests/mutations"],
  "other-doors-use-no-loaders": ["app/api/v1/events/route.ts", "lib/features/events/loaders"],
  "events-are-a-leaf": ["inngest/events.ts", "lib/features/events/types"],
  "functions-know-no-page": ["inngest/functions/events.ts", "components/events/card"],
  "tests-stay-outside": ["lib/features/events/mutations.ts", "lib/testing/factories"],
  "everything-resolves": ["lib/platform/clock.ts", "lib/platform/nothing-here"],
};

test.each(Object.entries(forbidden))("%s", async (rule, [from, to]) => {
  if (rule !== "everything-resolves") write(`${to}.ts`, "export const it = 1;");
  write(from, `import { it } from "@/${to}";\nexport const mine = it;`);
  const broken = (await importViolations(folder)).filter((found) => found.from === from);
  expect(broken.map((found) => found.rule)).toContain(rule);
});

test("types, re-exports, relative paths and imports inside JSX count like any other", async () => {
  write("lib/features/events/data.ts", "export type It = 1; export const it = 1;");
  const ways = [
    'import type { It } from "@/lib/features/events/data";\nexport type Mine = It;',
    'import { type It } from "@/lib/features/events/data";\nexport type Mine = It;',
    'export type { It } from "@/lib/features/events/data";',
    'export * from "../../lib/features/events/data";',
    'export const Card = () => <a onClick={async () => void (await import("@/lib/features/events/data"))}>it</a>;',
  ];
  ways.forEach((source, index) => {
    write(`components/events/way-${index}.tsx`, source);
  });
  const found = await importViolations(folder);
  expect(found.map(({ rule, from }) => `${rule} ${from}`).sort()).toEqual(
    ways.map((_, index) => `components-see-the-surface components/events/way-${index}.tsx`),
  );
});

test("circles: of two files, and of two slices by different files", async () => {
  write("lib/platform/money.ts", 'import "./ids"; export const a = 1;');
  write("lib/platform/ids.ts", 'import "./money"; export const b = 1;');
  write("lib/features/events/data.ts", 'import "@/lib/features/guests/data";');
  write("lib/features/guests/data.ts", "export const c = 1;");
  write("lib/features/guests/mutations.ts", 'import "@/lib/features/events/types";');
  write("lib/features/events/types.ts", "export type D = 1;");
  const found = await importViolations(folder);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["no-circle", "no-circle-of-slices"]));
  expect(found).toContainEqual({ rule: "no-circle-of-slices", from: "lib/features/events", to: "lib/features/guests" });
});

test("a package of development is refused in the app", async () => {
  write("package.json", JSON.stringify({ devDependencies: { vitest: "4" }, dependencies: { zod: "4" } }));
  for (const name of ["vitest", "zod"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }
  write("lib/platform/money.ts", 'import "vitest";\nimport "zod";');
  expect(await importViolations(folder)).toEqual([
    { rule: "production-packages-only", from: "lib/platform/money.ts", to: "node_modules/vitest/index.js" },
  ]);
});

test("what the house is made of passes", async () => {
  write("lib/platform/db/index.ts", "export const db = 1;");
  write("lib/features/events/types.ts", "export type EventItem = 1;");
  write(
    "lib/features/events/data.ts",
    'import "@/lib/platform/db";\nimport type { EventItem } from "./types";\nexport type X = EventItem;',
  );
  write("lib/features/events/loaders.ts", 'import "./data";');
  write(
    "components/events/card.tsx",
    'import type { EventItem } from "@/lib/features/events/types";\nexport type Y = EventItem;',
  );
  write("app/events/page.tsx", 'import "@/lib/features/events/loaders";\nimport "@/components/events/card";');
  write("app/api/ui/events/route.ts", 'import "@/lib/features/events/loaders";');
  write("inngest/functions/events.ts", 'import "@/lib/features/events/data";');
  expect(await importViolations(folder)).toEqual([]);
});

test("every rule has its case here", () => {
  const { forbidden: rules } = createRequire(import.meta.url)(path.join(root, ".dependency-cruiser.cjs"));
  const elsewhere = ["no-circle", "no-circle-of-slices", "production-packages-only"];
  expect(rules.map((rule: { name: string }) => rule.name).sort()).toEqual(
    [...Object.keys(forbidden), ...elsewhere].sort(),
  );
});
