import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { applyMigrations } from "../migrations/apply";
import { type Migration, readMigrations } from "../migrations/folder";
import { dropDatabase, ensureDatabase, onDatabase, withClient } from "../postgres/databases";
import { Refusal } from "../setup/refusal.mjs";
import { type Manifest, type TableEntry, tableFile } from "./manifest";

const ROWS_AT_ONCE = 1000;

/**
 * Makes a backup's database beside the one of this name and, when it is whole, puts it in its place in one step; then
 * it is brought up to this version's schema. Needs a superuser. Refuses a backup of a newer version.
 */
export async function restoreDatabase(
  serverUrl: string,
  name: string,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const all = readMigrations();
  const then = manifest.migrations.map((wanted) => known(all, wanted));
  const fresh = `${name}_restoring`;
  const freshUrl = onDatabase(serverUrl, fresh);
  await dropDatabase(serverUrl, fresh);
  await ensureDatabase(serverUrl, fresh);
  await applyMigrations(freshUrl, then);
  await withClient(freshUrl, (client) => loadAll(client, folder, manifest));
  await applyMigrations(freshUrl, all);
  await swap(serverUrl, name, fresh);
}

function known(all: Migration[], name: string): Migration {
  const found = all.find((migration) => migration.name === name);
  if (!found) throw new Refusal(`The backup was made by a newer version of Marquee (it has migration ${name}).`);
  return found;
}

async function loadAll(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await client.query("BEGIN");
  // The rows belonged together when they were written: checking keys row by row would ask for an order of tables.
  await client.query("SET LOCAL session_replication_role = replica");
  for (const table of manifest.tables) await client.query(`TRUNCATE ${client.escapeIdentifier(table.name)} CASCADE`);
  for (const table of manifest.tables) await loadTable(client, table, path.join(folder, tableFile(table.name)));
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query("SELECT setval($1::regclass, $2, $3)", [client.escapeIdentifier(name), value, isCalled]);
  }
  await client.query("COMMIT");
}

async function loadTable(client: pg.Client, { name, columns, rows }: TableEntry, file: string): Promise<void> {
  const table = client.escapeIdentifier(name);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  // A type of exactly the columns written, in their order.
  await client.query(`CREATE TEMP TABLE restored_row ON COMMIT DROP AS SELECT ${list} FROM ${table} WITH NO DATA`);
  const insert = `INSERT INTO ${table} (${list})
    SELECT (line.parsed).* FROM (SELECT row::restored_row AS parsed FROM unnest($1::text[]) AS row OFFSET 0) AS line`;
  let count = 0;
  for await (const lines of batches(file)) {
    await client.query(insert, [lines]);
    count += lines.length;
  }
  await client.query("DROP TABLE restored_row");
  if (count !== rows) throw new Refusal(`The backup of ${name} holds ${count} rows, and ${rows} were written.`);
}

async function* batches(file: string): AsyncGenerator<string[]> {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let batch: string[] = [];
  for await (const line of lines) {
    batch.push(JSON.parse(line));
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function swap(serverUrl: string, name: string, fresh: string): Promise<void> {
  const old = `${name}_replaced`;
  await ensureDatabase(serverUrl, name);
  await dropDatabase(serverUrl, old);
  await withClient(serverUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY($1)", [
      [name, fresh],
    ]);
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} RENAME TO ${client.escapeIdentifier(old)}`);
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(fresh)} RENAME TO ${client.escapeIdentifier(name)}`);
    await client.query("COMMIT");
  });
  await dropDatabase(serverUrl, old);
}
