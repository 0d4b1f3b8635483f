import pg from "pg";
import { Refusal } from "../setup/refusal.mjs";
import { openEmbedded } from "./embedded";

export interface OpenDatabase {
  url: string;
  isEmbedded: boolean;
  /** Stops what was started for it. */
  release(): Promise<void>;
}

/** The database that DATABASE_URL names, or else the embedded one with its data under `folder`. */
export async function openDatabase(
  databaseUrl: string,
  folder: string,
  say: (line: string) => void = console.log,
): Promise<OpenDatabase> {
  if (!databaseUrl) return { ...(await openEmbedded(folder, say)), isEmbedded: true };
  await checkServer(databaseUrl);
  return { url: databaseUrl, isEmbedded: false, release: async () => undefined };
}

/** Refuses an address that does not answer and a server older than PostgreSQL 14. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    const version: number = rows[0].version;
    if (version < 140_000) {
      throw new Refusal(`DATABASE_URL names PostgreSQL ${Math.floor(version / 10_000)}: Marquee needs 14 or later.`);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Refusal(
      `The database that DATABASE_URL names does not answer (${reason}): start it or correct the address.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
