import pg from "pg";
import { expect, inject, test } from "vitest";

test("a test file's database is its own, migrated and empty", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const name = await client.query("SELECT current_database() AS name");
  const applied = await client.query(
    "SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  const users = await client.query("SELECT count(*)::int AS count FROM users");
  await client.end();
  expect(users.rows[0].count).toBe(0);
  expect(name.rows[0].name).toMatch(new RegExp(`^${inject("testTemplate")}_w\\d+$`));
  expect(applied.rows[0].count).toBeGreaterThan(0);
});
