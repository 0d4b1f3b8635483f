import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Account } from "./account";
import { type Binaries, binariesAt } from "./binaries";
import { versionOf } from "./cluster";

/** Only root ever needs copies, so they stand where only root may write. */
export const COPIES = "/var/lib/marquee/postgres";

/**
 * Binaries that the server's account can run: the ones given, or, when they lie in a folder closed to it,
 * a copy made once under `copies` (66 MB). `say` is told when a copy is made.
 */
export function reachable(
  binaries: Binaries,
  account: Account | undefined,
  copies: string,
  say: (line: string) => void = () => undefined,
): Binaries {
  if (versionOf(binaries, account)) return binaries;
  if (!account) throw new Error(`PostgreSQL does not run on this machine: ${binaries.postgres} --version fails.`);
  const original = statSync(binaries.postgres);
  // Named by what it copies, so that another release gets a copy of its own.
  const copy = binariesAt(path.join(copies, `${original.size}-${Math.round(original.mtimeMs)}`));
  if (!existsSync(copy.root)) {
    say(`The account "${account.name}" cannot enter this folder: PostgreSQL's programs are copied to ${copy.root}.`);
    copyAll(binaries.root, copy.root);
  }
  if (versionOf(copy, account)) return copy;
  throw new Error(`The account "${account.name}" cannot run PostgreSQL from ${copy.root} either: set DATABASE_URL.`);
}

function copyAll(from: string, to: string): void {
  const parent = path.dirname(to);
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o755);
  // Complete or absent: two runs may copy at once, and one may be killed.
  const partial = `${to}.${process.pid}`;
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
