import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Account } from "./account";

/** Where the embedded server's data is, and its password; kept beside it and readable by the owner alone. */
export interface Place {
  dataFolder: string;
  password: string;
}

const fileOf = (folder: string) => path.join(folder, "postgres.json");

export function readPlace(folder: string): Place | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  const place: Place = JSON.parse(readFileSync(fileOf(folder), "utf8"));
  // A path inside is kept relative, so that the folder can be moved.
  return { ...place, dataFolder: path.resolve(folder, place.dataFolder) };
}

/** Chooses the place of new data: in the folder, or where the server's account can reach it. */
export function writePlace(
  folder: string,
  account: Account | undefined,
  password: string,
  say: (line: string) => void,
): Place {
  const isInside = !account || canEnter(folder, account);
  const dataFolder = isInside ? "postgres" : placeOutside(folder);
  if (account && !isInside) {
    say(`The account "${account.name}" cannot enter ${folder}: the database is kept in ${dataFolder}.`);
  }
  writeFileSync(fileOf(folder), `${JSON.stringify({ dataFolder, password }, null, 2)}\n`, { mode: 0o600 });
  return { dataFolder: path.resolve(folder, dataFolder), password };
}

/** May the account pass through every folder on the way? */
function canEnter(folder: string, account: Account): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const needed = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function placeOutside(folder: string): string {
  const parent = "/var/lib/marquee/data";
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o711);
  return path.join(parent, createHash("sha256").update(folder).digest("hex").slice(0, 12));
}
