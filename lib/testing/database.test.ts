import pg from "pg";
import { expect, inject, test } from "vitest";

test("a worker's database is its own, and migrated", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const name = await client.query("SELECT current_database() AS name");
  const applied = await client.query(
    "SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  await client.end();
  expect(name.rows[0].name).toMatch(new RegExp(`^${inject("testTemplate")}_w\\d+$`));
  expect(applied.rows[0].count).toBeGreaterThan(0);
});
