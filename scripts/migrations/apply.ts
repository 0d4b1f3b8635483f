import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Migration, readMigrations } from "./folder";

/** Prisma's own lock, so that `prisma migrate deploy` and this applier keep each other out too. */
const PRISMA_LOCK = 72707369;

/** Prisma's own table: its tools go on reading what is applied here. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

interface Row {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies what is missing, each migration in a transaction of its own, and returns the names applied.
 * Two at once are safe: the second waits, then finds nothing to do.
 * Refuses a changed migration, an unknown one and one that failed half-way under another tool.
 */
export async function applyMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(TABLE);
    const pending = pendingAmong(migrations, await readRows(client));
    for (const migration of pending) await applyOne(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

/** The names of the migrations that this database still lacks; changes nothing. Refuses as `applyMigrations` does. */
export async function pendingMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
    const rows = found.rows[0]?.exists ? await readRows(client) : [];
    return pendingAmong(migrations, rows).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const result = await client.query<Row>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return result.rows;
}

function pendingAmong(migrations: Migration[], rows: Row[]): Migration[] {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} was left unfinished by another tool: mend the database, then "npx prisma migrate resolve".`,
    );
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new Error(
        `The database holds migration ${row.migration_name}, which this version does not know: it is newer.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Error(`Migration ${row.migration_name} was changed after it was applied: write a new one instead.`);
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed and was taken back: ${reason}`, { cause: error });
  }
}
