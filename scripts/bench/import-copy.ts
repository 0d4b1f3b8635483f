import { randomUUID } from "node:crypto";
import path from "node:path";
import type pg from "pg";

const ofEvent = ["households", "guest_tags", "guests", "guest_taggings", "session_invites"] as const;

/** Ids of the same rows at another event. */
const moved = (column: string) => `md5(${column}::text || $2::text)::uuid`;

/**
 * Brings everything that an import made into a new event once more, by COPY from files on the server, in one transaction
 * and into the same tables with all their keys and indexes. Answers how long that took; making the files is not counted.
 */
export async function copyAgain(client: pg.Client, fromEventId: string): Promise<{ eventId: string; ms: number }> {
  const eventId = randomUUID();
  await copyEvent(client, fromEventId, eventId);
  const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
  const folder = rows[0]?.data_directory ?? "";
  const fileOf = (table: string) => path.join(folder, `bench-${table}.csv`);
  for (const table of ofEvent) {
    const columns = await columnsOf(client, table);
    const picked = columns.map((column) => pick(column, table)).join(", ");
    await client.query("DROP TABLE IF EXISTS copied");
    await client.query(
      `CREATE TEMP TABLE copied AS SELECT ${picked} FROM ${table} WHERE event_id = $1 LIMIT 0`
        .replace("$1", "NULL")
        .replaceAll("$2", "NULL"),
    );
    await client.query(
      `INSERT INTO copied SELECT ${picked} FROM ${table} WHERE event_id = $1 AND $2::text IS NOT NULL`,
      [fromEventId, eventId],
    );
    await client.query(`COPY copied TO '${fileOf(table)}' (FORMAT csv)`);
  }
  const start = performance.now();
  await client.query("BEGIN");
  for (const table of ofEvent) {
    const columns = await columnsOf(client, table);
    await client.query(
      `COPY ${table} (${columns.map((column) => `"${column}"`).join(", ")}) FROM '${fileOf(table)}' (FORMAT csv)`,
    );
  }
  await client.query("COMMIT");
  return { eventId, ms: performance.now() - start };
}

function pick(column: string, table: string): string {
  if (column === "event_id") return "$2::text::uuid AS event_id";
  if (column === "import_run_id") return "NULL::uuid AS import_run_id";
  if (column === "id" || /^(guest|household|sponsor|tag|session)_id$/.test(column))
    return `${moved(column)} AS ${column}`;
  return `${table}."${column}"`;
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** The event itself and its sessions, which the rows refer to. */
async function copyEvent(client: pg.Client, from: string, to: string): Promise<void> {
  await client.query(
    `INSERT INTO events (id, organization_id, name, slug, starts_at, ends_at, time_zone, currency, updated_at)
     SELECT $2::text::uuid, organization_id, name, 'copy-' || $2::text, starts_at, ends_at, time_zone, currency, now()
     FROM events WHERE id = $1`,
    [from, to],
  );
  await client.query(
    `INSERT INTO sessions (id, event_id, name, starts_at, ends_at, updated_at)
     SELECT ${moved("id")}, $2::text::uuid, name, starts_at, ends_at, now() FROM sessions WHERE event_id = $1`,
    [from, to],
  );
}
