import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { envSchema, readEnv } from "@/lib/platform/env";
import { sourceFiles } from "../validation/house";
import { root } from "./paths";

const example = readFileSync(path.join(root, ".env.example"), "utf8");
const documented = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? "");

test("documents every variable that the app reads, once", () => {
  const names = Object.keys(envSchema.shape);
  expect(documented.filter((name) => names.includes(name)).sort()).toEqual(names.sort());
  expect(new Set(documented).size).toBe(documented.length);
});

test("everything else in it is read by the build or a tool", () => {
  const tools = sourceFiles().filter(({ file }) => /^(?:scripts|lib\/testing)\/|^[^/]+\.config\.ts$/.test(file));
  const others = documented.filter((name) => !(name in envSchema.shape));
  const unread = others.filter((name) => !tools.some(({ source }) => source.includes(`process.env.${name}`)));
  expect(unread).toEqual([]);
});

test("copied as it is, it changes nothing", () => {
  const copied = Object.fromEntries(documented.map((name) => [name, ""]));
  expect(example.split("\n").filter((line) => /^[A-Z]/.test(line) && !line.endsWith("="))).toEqual([]);
  expect(readEnv(copied)).toEqual(readEnv({}));
});
