import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureFolder } from "./paths";

/** Secrets of this machine's demo and development, made once and kept, so that sessions and links outlive a restart. */
export interface LocalSecrets {
  AUTH_SECRET: string;
  LINK_KEYS: string;
}

/** Reads them from the data folder, or makes them there; only the owner may read the file. */
export function localSecrets(folder: string): LocalSecrets {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = { AUTH_SECRET: randomBytes(32).toString("hex"), LINK_KEYS: `k1:${randomBytes(32).toString("hex")}` };
  ensureFolder(folder);
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
