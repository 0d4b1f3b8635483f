import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../setup/refusal.mjs";

/** What a backup holds. Written last: a folder without it is no whole backup. */
export interface Manifest {
  format: 1;
  madeAt: string;
  /** The migrations that the database had, in their order. */
  migrations: string[];
  tables: TableEntry[];
  /** The next value of each sequence, as arguments of `setval`. */
  sequences: { name: string; value: string; isCalled: boolean }[];
  /** SHA-256 of every file of the backup, by its path inside. */
  checksums: Record<string, string>;
}

export interface TableEntry {
  name: string;
  columns: string[];
  rows: number;
}

/** Where a table's rows are inside the backup. */
export const tableFile = (table: string) => `tables/${table}.jsonl.gz`;

const fileOf = (folder: string) => path.join(folder, "manifest.json");

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(fileOf(folder), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads and checks a backup. Refuses what is none, what is cut short and what was changed since. */
export async function readManifest(folder: string): Promise<Manifest> {
  if (!existsSync(fileOf(folder))) throw new Refusal(`${folder} holds no whole backup: there is no manifest.json.`);
  const manifest: Manifest = JSON.parse(readFileSync(fileOf(folder), "utf8"));
  if (manifest.format !== 1) throw new Refusal(`${folder} was made by a newer version of Marquee.`);
  for (const [file, checksum] of Object.entries(manifest.checksums)) {
    const found = existsSync(path.join(folder, file)) ? await checksumOf(path.join(folder, file)) : "nothing";
    if (found !== checksum) throw new Refusal(`${file} in ${folder} is not what was backed up: use another backup.`);
  }
  return manifest;
}

export async function checksumOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
