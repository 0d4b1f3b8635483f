import path from "node:path";
import { liveRun } from "./app/run-record";
import { copyFilesIn } from "./backup/files";
import { restoreDatabase } from "./backup/load";
import { readManifest } from "./backup/manifest";
import { onDatabase } from "./postgres/databases";
import { DATABASE, openEmbedded } from "./postgres/embedded";
import { dataFolder, ensureFolder, root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/** `npm run restore -- <folder>`: puts a backup in the place of the embedded database, the files and the keys. */
export async function main(args: string[]): Promise<void> {
  const env = await readVariables();
  if (env.DATABASE_URL) {
    throw new Refusal(
      "DATABASE_URL names a database of your own: restore that with pg_restore, and the files with a copy.",
    );
  }
  if (!args[0]) throw new Refusal("Name the backup: npm run restore -- backups/marquee-…");
  const backup = path.resolve(root, args[0]);
  const folder = dataFolder(env.DATA_DIR);
  const live = liveRun(folder, "demo") ?? liveRun(folder, "dev");
  if (live) throw new Refusal(`The app runs at http://localhost:${live.port}: stop it before you restore.`);
  const manifest = await readManifest(backup);
  ensureFolder(folder);
  const database = await openEmbedded(folder, console.log);
  try {
    await restoreDatabase(onDatabase(database.url, "postgres"), DATABASE, backup, manifest);
    copyFilesIn(backup, folder);
    console.log(`Restored ${manifest.tables.length} tables as of ${manifest.madeAt}.`);
  } finally {
    await database.release();
  }
}
