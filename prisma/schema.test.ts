import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";

type ForeignKey = { name: string; child: string; parent: string; columns: string[]; parentColumns: string[] };

function foreignKeys(): Promise<ForeignKey[]> {
  return db.$queryRaw<ForeignKey[]>`
    SELECT c.conname AS name, child.relname AS child, parent.relname AS parent,
      (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
      (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "parentColumns"
    FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`;
}

async function columnsByTable(): Promise<Map<string, Set<string>>> {
  const rows = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'`;
  const tables = new Map<string, Set<string>>();
  for (const { table, column } of rows) tables.set(table, (tables.get(table) ?? new Set()).add(column));
  return tables;
}

test.each(["event_id", "organization_id"])(
  "rows that both carry %s are tied together by it: no key crosses tenants",
  async (tenant) => {
    const tables = await columnsByTable();
    const keys = await foreignKeys();
    const loose = keys.filter(
      ({ child, parent, columns }) =>
        // A job's event is what started it, no event of an organization.
        child !== "job_runs" &&
        tables.get(child)?.has(tenant) &&
        tables.get(parent)?.has(tenant) &&
        !columns.includes(tenant) &&
        // An event is of one organization: who shares the event shares it too.
        !columns.includes("event_id"),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
    expect(keys.length).toBeGreaterThan(25);
  },
);

test("every row of an event or an organization belongs to one that exists", async () => {
  // Told of what is gone (audit), on its way out (outbox, mail) or beside the tenants (jobs, files of a person).
  const free = new Set([
    "audit_entries",
    "outbox_events",
    "mail_messages",
    "sms_messages",
    "stored_files",
    "job_runs",
    "rate_limits",
  ]);
  const keys = await foreignKeys();
  const tied = (table: string, column: string): boolean =>
    keys.some(({ child, columns }) => child === table && columns.includes(column));
  const untied = [...(await columnsByTable())].flatMap(([table, columns]) =>
    ["event_id", "organization_id"]
      .filter((column) => columns.has(column) && !free.has(table) && !tied(table, column))
      .map((column) => `${table}.${column}`),
  );
  expect(untied).toEqual([]);
});

test("every foreign key has an index to look it up by", async () => {
  const indexes = await db.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT t.relname AS table,
      (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND i.indpred IS NULL`;
  const covered = ({ child, columns }: ForeignKey): boolean =>
    indexes.some((index) => {
      if (index.table !== child || !index.columns) return false;
      // All of the key first, or an index of its telling column alone.
      const head = index.columns.slice(0, columns.length);
      return columns.every((column) => head.includes(column)) || index.columns.join() === columns.at(-1);
    });
  const bare = (await foreignKeys()).filter((key) => !covered(key));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test("names in the database are snake_case", async () => {
  const tables = await columnsByTable();
  const names = [...tables].flatMap(([table, columns]) => [table, ...columns]);
  expect(names.filter((name) => !/^_?[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test("the checks that Prisma cannot draw are there", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;
  const names = rows.map(({ name }) => name);
  for (const check of [
    "users_email_lower",
    "address_changes_lower",
    "address_changes_differ",
    "address_changes_undone_after",
    "organizations_currency",
    "invitations_email_lower",
    "invitations_one_offer",
    "events_times",
    "events_capacity",
    "events_accepted",
    "events_not_overfull",
    "events_currency",
    "events_budget",
    "events_slug",
    "sessions_times",
    "sessions_capacity",
    "sessions_accepted",
    "sessions_not_overfull",
    "households_allowance",
    "households_link_version",
    "guests_named",
    "guests_not_own_sponsor",
    "stored_files_size",
    "seating_layouts_revision",
    "seating_tables_size",
    "seat_claims_on_a_chair",
    "seat_claims_one_holder",
    "seat_claims_only_holds_expire",
    "seating_rules_weight",
    "seating_rule_subjects_one",
  ]) {
    expect(names).toContain(check);
  }
});
