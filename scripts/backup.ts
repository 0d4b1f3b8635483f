import path from "node:path";
import { makeBackup } from "./backup/make";
import { openEmbedded } from "./postgres/embedded";
import { dataFolder, root } from "./setup/paths";
import { Refusal } from "./setup/refusal.mjs";
import { readVariables } from "./setup/variables";

/** `npm run backup [-- <folder>]`: the embedded database, the files and the keys; the app may go on running. */
export async function main(args: string[]): Promise<void> {
  const env = await readVariables();
  if (env.DATABASE_URL) {
    throw new Refusal(
      "DATABASE_URL names a database of your own: back that up with pg_dump, and the files with a copy.",
    );
  }
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const target = path.resolve(root, args[0] ?? path.join("backups", `marquee-${moment}`));
  const folder = dataFolder(env.DATA_DIR);
  const database = await openEmbedded(folder, console.log);
  try {
    const { tables, checksums } = await makeBackup(database.url, folder, target);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Backed up ${rows} rows of ${tables.length} tables and ${Object.keys(checksums).length} files to ${target}`,
    );
    console.log("It holds the keys of your guests' links: keep it where only you can read it.");
  } finally {
    await database.release();
  }
}
