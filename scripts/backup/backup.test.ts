import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { env } from "@/lib/platform/env";
import { makeEvent } from "@/lib/testing/factories";
import { dropDatabase, onDatabase, withClient } from "../postgres/databases";
import { copyFilesIn } from "./files";
import { restoreDatabase } from "./load";
import { makeBackup } from "./make";
import { readManifest, tableFile } from "./manifest";

const server = onDatabase(inject("testServerUrl"), "postgres");
let folder: string;
let copy: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "marquee-backup-"));
  copy = `${path.basename(new URL(env.DATABASE_URL).pathname)}_copy`;
  mkdirSync(path.join(folder, "data/files/ab"), { recursive: true });
  writeFileSync(path.join(folder, "data/files/ab/cover.webp"), "a picture");
  writeFileSync(path.join(folder, "data/secrets.json"), '{"AUTH_SECRET":"s","LINK_KEYS":"k"}');
  await makeEvent({ name: 'Ana & Bo\'s\n"feast", (2026) \\ Łódź 🎪 , null' });
  await withClient(env.DATABASE_URL, (client) =>
    // JSON's null is not the absence of a value.
    client.query("INSERT INTO settings (key, value, updated_at) VALUES ('backup.test', 'null', now())"),
  );
});

afterAll(async () => {
  await dropDatabase(server, copy);
  rmSync(folder, { recursive: true });
});

test("a round trip brings back every row of every table, the files and the keys", async () => {
  const backup = path.join(folder, "first");
  const made = await makeBackup(env.DATABASE_URL, path.join(folder, "data"), backup);
  expect(made.tables.find(({ name }) => name === "events")?.rows).toBeGreaterThan(0);

  await restoreDatabase(server, copy, backup, await readManifest(backup));
  copyFilesIn(backup, path.join(folder, "restored"));
  expect(readFileSync(path.join(folder, "restored/files/ab/cover.webp"), "utf8")).toBe("a picture");
  expect(readFileSync(path.join(folder, "restored/secrets.json"), "utf8")).toContain("AUTH_SECRET");

  const again = path.join(folder, "second");
  const remade = await makeBackup(onDatabase(server, copy), path.join(folder, "restored"), again);
  expect(remade.tables).toEqual(made.tables);
  expect(remade.migrations).toEqual(made.migrations);
  for (const { name } of made.tables) expect(rowsOf(again, name)).toEqual(rowsOf(backup, name));
  const kept = await withClient(onDatabase(server, copy), (client) =>
    client.query("SELECT value IS NULL AS absent FROM settings WHERE key = 'backup.test'"),
  );
  expect(kept.rows).toEqual([{ absent: false }]);
});

test("a restored database still refuses what its constraints refuse", async () => {
  const backup = path.join(folder, "constraints");
  await makeBackup(env.DATABASE_URL, path.join(folder, "data"), backup);
  await restoreDatabase(server, copy, backup, await readManifest(backup));
  await withClient(onDatabase(server, copy), async (client) => {
    const orphan = client.query("UPDATE events SET organization_id = '01890000-0000-7000-8000-000000000000'");
    await expect(orphan).rejects.toThrow(/foreign key/);
  });
});

test("a damaged backup is refused and changes nothing", async () => {
  const backup = path.join(folder, "damaged");
  await makeBackup(env.DATABASE_URL, path.join(folder, "data"), backup);
  appendFileSync(path.join(backup, tableFile("events")), "x");
  await expect(readManifest(backup)).rejects.toThrow(/events.jsonl.gz .* is not what was backed up/);
});

test("a backup that was cut short is none", async () => {
  const backup = path.join(folder, "short");
  const unreachable = "postgresql://postgres@127.0.0.1:1/marquee";
  await expect(makeBackup(unreachable, path.join(folder, "data"), backup)).rejects.toThrow();
  expect(existsSync(backup)).toBe(false);
  await expect(readManifest(`${backup}.partial`)).rejects.toThrow(/no whole backup/);
});

test("a backup of a newer version is refused", async () => {
  const backup = path.join(folder, "newer");
  const made = await makeBackup(env.DATABASE_URL, path.join(folder, "data"), backup);
  const newer = { ...made, migrations: [...made.migrations, "29990101000000_tomorrow"] };
  await expect(restoreDatabase(server, copy, backup, newer)).rejects.toThrow(/newer version/);
});

function rowsOf(backup: string, table: string): string[] {
  return gunzipSync(readFileSync(path.join(backup, tableFile(table))))
    .toString("utf8")
    .split("\n")
    .sort();
}
