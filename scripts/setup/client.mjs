import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const stamp = path.join(root, "node_modules/.cache/marquee/client");

/** Generates the Prisma client when the schema or Prisma itself has changed since the last time. */
export function ensureClient() {
  const wanted = fingerprint();
  const isThere = existsSync(path.join(root, "lib/platform/db/generated/client.ts"));
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Generating the database client …");
  const prisma = path.join(root, "node_modules/prisma/build/index.js");
  const made = spawnSync(process.execPath, [prisma, "generate"], { cwd: root, encoding: "utf8" });
  if (made.status !== 0) throw new Refusal(`"prisma generate" failed:\n${made.stdout}${made.stderr}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash("sha256");
  const folder = path.join(root, "prisma/schema");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.update(readFileSync(path.join(root, "node_modules/prisma/package.json"))).digest("hex");
}
