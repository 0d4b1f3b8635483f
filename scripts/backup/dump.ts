import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { withClient } from "../postgres/databases";
import { type Manifest, type TableEntry, tableFile } from "./manifest";

const ROWS_AT_ONCE = 2000;

/**
 * Writes every row as PostgreSQL itself prints it, all as of one moment, while the app may go on writing. `onSnapshot`
 * is called once that moment is fixed.
 */
export function dumpDatabase(
  url: string,
  folder: string,
  onSnapshot: () => void,
): Promise<Pick<Manifest, "migrations" | "tables" | "sequences">> {
  mkdirSync(path.join(folder, "tables"), { recursive: true });
  return withClient(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await client.query(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1",
    );
    onSnapshot();
    const tables: TableEntry[] = [];
    for (const { name, columns } of await listTables(client)) {
      const rows = await dumpTable(client, name, columns, path.join(folder, tableFile(name)));
      tables.push({ name, columns, rows });
    }
    const sequences = await listSequences(client);
    await client.query("COMMIT");
    return { migrations: migrations.rows.map((row) => String(row.name)), tables, sequences };
  });
}

/** The tables with the columns that can be written: those that PostgreSQL computes are computed again. */
async function listTables(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query(
    `SELECT c.relname AS name, json_agg(a.attname ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

async function listSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query(
    "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
  );
  const sequences: Manifest["sequences"] = [];
  for (const { relname } of rows) {
    const state = await client.query(`SELECT last_value::text, is_called FROM ${client.escapeIdentifier(relname)}`);
    sequences.push({ name: relname, value: state.rows[0].last_value, isCalled: state.rows[0].is_called });
  }
  return sequences;
}

async function dumpTable(client: pg.Client, name: string, columns: string[], file: string): Promise<number> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  await client.query(
    `DECLARE dump NO SCROLL CURSOR FOR SELECT ROW(${list})::text AS row FROM ${client.escapeIdentifier(name)}`,
  );
  let count = 0;
  async function* lines() {
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM dump`);
      if (rows.length === 0) return;
      count += rows.length;
      yield rows.map(({ row }) => `${JSON.stringify(row)}\n`).join("");
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file));
  await client.query("CLOSE dump");
  return count;
}
