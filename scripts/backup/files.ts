import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** What belongs to an installation beside its database: uploaded files, and the keys that its links are made with. */
const FILES = "files";
const SECRETS = "secrets.json";

/** Copies what is not in the backup yet; files never change once they are stored. */
export function copyFilesOut(dataFolder: string, backup: string): void {
  const from = path.join(dataFolder, FILES);
  if (existsSync(from)) cpSync(from, path.join(backup, FILES), { recursive: true, force: false });
  const secrets = path.join(dataFolder, SECRETS);
  if (existsSync(secrets)) copyFileSync(secrets, path.join(backup, SECRETS));
}

/** Every file under a folder, by its path inside, with "/". */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) =>
    path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
  );
}

/** Puts the backup's files and keys in the place of those of the installation. */
export function copyFilesIn(backup: string, dataFolder: string): void {
  const fresh = path.join(dataFolder, `${FILES}.restoring`);
  const old = path.join(dataFolder, `${FILES}.replaced`);
  const place = path.join(dataFolder, FILES);
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  if (existsSync(path.join(backup, FILES))) cpSync(path.join(backup, FILES), fresh, { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
  const secrets = path.join(backup, SECRETS);
  if (existsSync(secrets)) copyFileSync(secrets, path.join(dataFolder, SECRETS));
}
