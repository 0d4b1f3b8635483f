import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { dropDatabase, ensureDatabase, onDatabase, withClient } from "../postgres/databases";
import { applyMigrations, pendingMigrations } from "./apply";
import { type Migration, readMigrations } from "./folder";

const server = onDatabase(inject("testServerUrl"), "postgres");
let name: string;
let url: string;

beforeEach(async () => {
  name = `migrate_${newId().replaceAll("-", "")}`;
  url = onDatabase(server, name);
  await ensureDatabase(server, name);
});

afterEach(() => dropDatabase(server, name));

const migration = (order: number, sql: string): Migration => ({
  name: `${order}_step`,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

test("two at once: each migration is applied exactly once", async () => {
  const all = readMigrations();
  const both = await Promise.all([applyMigrations(url, all), applyMigrations(url, all)]);
  expect(both.flat().sort()).toEqual(all.map((one) => one.name));
  expect(await pendingMigrations(url, all)).toEqual([]);
});

test("a migration that fails leaves nothing of itself, and what came before stays", async () => {
  const good = migration(1, "CREATE TABLE first (id int)");
  const bad = migration(2, "CREATE TABLE second (id int); SELECT 1 / 0");
  await expect(applyMigrations(url, [good, bad])).rejects.toThrow(/2_step failed and was taken back: division by zero/);
  const tables = await withClient(url, (client) =>
    client.query("SELECT to_regclass('first') IS NOT NULL AS first, to_regclass('second') IS NOT NULL AS second"),
  );
  expect(tables.rows).toEqual([{ first: true, second: false }]);
  expect(await pendingMigrations(url, [good, bad])).toEqual(["2_step"]);
});

test("the bodies of functions are not split at their semicolons", async () => {
  const body = "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$";
  await applyMigrations(url, [migration(1, `${body}; CREATE TABLE t (n int DEFAULT two())`)]);
  const made = await withClient(url, (client) => client.query("SELECT two() AS two"));
  expect(made.rows).toEqual([{ two: 2 }]);
});

test("a changed migration and one that only the database knows are refused", async () => {
  await applyMigrations(url, [migration(1, "SELECT 1"), migration(2, "SELECT 2")]);
  await expect(applyMigrations(url, [migration(1, "SELECT 7"), migration(2, "SELECT 2")])).rejects.toThrow(
    /was changed/,
  );
  await expect(pendingMigrations(url, [migration(1, "SELECT 1")])).rejects.toThrow(/it is newer/);
});

test("a database that was never migrated lacks everything, and asking changes nothing", async () => {
  expect(await pendingMigrations(url, [migration(1, "SELECT 1")])).toEqual(["1_step"]);
  const found = await withClient(url, (client) => client.query("SELECT to_regclass('_prisma_migrations') AS made"));
  expect(found.rows).toEqual([{ made: null }]);
});
