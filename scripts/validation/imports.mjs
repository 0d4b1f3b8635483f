// Plain JavaScript: under a TypeScript loader the cruiser finds another shape of swc's modules than it expects.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import swc from "@swc/core";
import { cruise } from "dependency-cruiser";

const root = path.resolve(import.meta.dirname, "../..");
const rooms = ["app", "components", "e2e", "inngest", "lib", "prisma", "scripts"];

/**
 * Every import under a folder laid out like this project that breaks a rule of `.dependency-cruiser.cjs`; imports of
 * types and dynamic imports count too.
 * @param {string} [folder]
 * @returns {Promise<{ rule: string, from: string, to: string }[]>}
 */
export async function importViolations(folder = root) {
  const { forbidden, options } = createRequire(import.meta.url)(path.join(root, ".dependency-cruiser.cjs"));
  const { output } = await cruise(
    readdirSync(folder).filter((name) => rooms.includes(name) || (/\.tsx?$/.test(name) && name !== "next-env.d.ts")),
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder, outputType: "json" },
    {
      alias: { "@": folder },
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  );
  const { summary } = typeof output === "string" ? JSON.parse(output) : output;
  return summary.violations.map((found) => ({ rule: found.rule.name, from: found.from, to: found.to }));
}

// TypeScript 7 has no parser to lend, and the cruiser asks swc for TypeScript without JSX: give it what the file needs.
const parse = swc.parseFileSync;
Object.assign(swc, {
  /** @param {string} file @param {object} options */
  parseFileSync: (file, options) => parse(file, { ...options, syntax: "typescript", tsx: file.endsWith("x") }),
});
