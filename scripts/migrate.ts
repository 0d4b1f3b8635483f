import { applyMigrations } from "./migrations/apply";
import { openDatabase } from "./postgres/open";
import { dataFolder } from "./setup/paths";
import { readVariables } from "./setup/variables";

/** `npm run migrate`: brings the database that DATABASE_URL names, or the embedded one, up to this version's schema. */
export async function main(): Promise<void> {
  const env = await readVariables();
  const database = await openDatabase(env.DATABASE_URL, dataFolder(env.DATA_DIR));
  try {
    const applied = await applyMigrations(database.url);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  } finally {
    await database.release();
  }
}
