import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const everything = ["app", "components", "inngest", "lib"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
);

const sources = (pattern: RegExp): { file: string; text: string }[] =>
  everything
    .filter((file) => pattern.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));

/** Exports of a file that are values, with what they are made by: `export const x = make(`. */
function exportsOf(text: string): { name: string; maker: string | null }[] {
  const found: { name: string; maker: string | null }[] = [];
  for (const match of text.matchAll(/^export (?!type|interface)(.*)$/gm)) {
    const made = match[1]?.match(/^const (\w+)\s*(?::[^=]+)?=\s*(\w+)(?:<[^(]*>)?\(/);
    found.push(made ? { name: made[1] ?? "", maker: made[2] ?? null } : { name: match[1] ?? "", maker: null });
  }
  return found;
}

describe("every door declares its gate", () => {
  const actions = sources(/^lib\/features\/.*\/actions(\/[^/]+)?\.ts$/);

  test.each(actions)("actions of $file", ({ text }) => {
    expect(text.trimStart().startsWith('"use server";')).toBe(true);
    const exported = exportsOf(text);
    expect(exported.length).toBeGreaterThan(0);
    for (const { name, maker } of exported) {
      expect(name).toMatch(/Action$/);
      expect(
        ["eventAction", "orgAction", "userAction", "adminAction", "guestDoorAction", "publicAction"],
        name,
      ).toContain(maker);
    }
  });

  test("nothing else is a server action", () => {
    const known = new Set(actions.map(({ file }) => file));
    const others = sources(/\.tsx?$/).filter(
      ({ file, text }) => !known.has(file) && !file.endsWith("gates.test.ts") && /["']use server["']/.test(text),
    );
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  test.each(sources(/^lib\/features\/.*\/loaders(\/[^/]+)?\.ts$/))("loaders of $file", ({ text }) => {
    for (const { name, maker } of exportsOf(text)) {
      expect(name).toMatch(/^load[A-Z]/);
      expect(
        ["eventLoader", "orgLoader", "userLoader", "adminLoader", "guestLoader", "publicEventLoader", "openLoader"],
        name,
      ).toContain(maker);
    }
  });

  test.each(sources(/^app\/.*\/route\.tsx?$/).filter(({ file }) => !/app\/api\/(auth|inngest)\//.test(file)))(
    "methods of $file",
    ({ text }) => {
      const methods = exportsOf(text).filter(
        ({ name }) =>
          /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name) || /\b(GET|POST|PUT|PATCH|DELETE)\b/.test(name),
      );
      expect(methods.length).toBeGreaterThan(0);
      for (const { name, maker } of methods) {
        expect(["eventRoute", "orgRoute", "userRoute", "openRoute"], name).toContain(maker);
      }
    },
  );
});
