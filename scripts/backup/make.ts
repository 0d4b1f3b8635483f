import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../setup/refusal.mjs";
import { dumpDatabase } from "./dump";
import { copyFilesOut, listFiles } from "./files";
import { checksumOf, type Manifest, writeManifest } from "./manifest";

/** Writes a backup into a folder that must not exist yet: it is complete, or it is not there. */
export async function makeBackup(databaseUrl: string, dataFolder: string, target: string): Promise<Manifest> {
  if (existsSync(target)) throw new Refusal(`${target} exists already: name another folder.`);
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  // The keys inside are for the owner alone.
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  // Before and after the moment that the rows are from: a file of any of them was there at one of the two.
  copyFilesOut(dataFolder, partial);
  const dumped = await dumpDatabase(databaseUrl, partial, () => copyFilesOut(dataFolder, partial));
  const checksums: Record<string, string> = {};
  for (const file of listFiles(partial)) checksums[file] = await checksumOf(path.join(partial, file));
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), ...dumped, checksums };
  writeManifest(partial, manifest);
  renameSync(partial, target);
  return manifest;
}
