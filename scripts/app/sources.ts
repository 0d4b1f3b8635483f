import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup/paths";

const FOLDERS = ["app", "components", "inngest", "lib", "prisma/schema", "public"];
const ignored = /(\.test\.tsx?$)|(^lib\/testing\/)|(^lib\/platform\/db\/generated\/)/;

/** One value that changes when anything that a build is made from changes. */
export function sourcesFingerprint(): string {
  const hash = createHash("sha256");
  const atRoot = readdirSync(root).filter((name) => /\.(ts|mjs)$|^package-lock\.json$|^tsconfig\.json$/.test(name));
  const files = [...atRoot.filter((name) => name !== "next-env.d.ts"), ...FOLDERS.flatMap(filesUnder)].sort();
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !ignored.test(file));
}
