import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { ownDataFolder } from "@/lib/testing/data-folder";
import { makeEvent } from "@/lib/testing/factories";
import { notFoundError } from "../errors";
import { blobKey } from "./blob-store";
import { blobs } from "./blobs";
import { saveUpload } from "./files";
import { openFile } from "./read";
import { receiveStream } from "./receive";
import { sweepOrphanFiles } from "./sweep";

const folder = ownDataFolder();
const DAY = 86_400_000;

async function makeTable(): Promise<{ id: string; organizationId: string; eventId: string; createdById: string }> {
  const { organizationId, eventId, owner } = await makeEvent();
  const received = await receiveStream(Readable.from(Buffer.from("Name\nMarie\n")), 1_000);
  const place = { purpose: "import", organizationId, eventId, ownerId: owner.userId } as const;
  const { id } = await saveUpload(place, "guests.csv", received);
  await received.discard();
  return { id, organizationId, eventId, createdById: owner.userId };
}
const age = (id: string, days: number) =>
  db.storedFile.update({ where: { id }, data: { createdAt: new Date(Date.now() - days * DAY) } });

test("an upload that nothing refers to goes after a day, bytes and all; a fresh or a used one stays", async () => {
  const [orphan, fresh, used] = [await makeTable(), await makeTable(), await makeTable()];
  await age(orphan.id, 2);
  await age(used.id, 2);
  const { id: fileId, ...place } = used;
  await db.importRun.create({ data: { id: newId(), ...place, fileId, fileName: "x", mapping: {}, options: {} } });
  const { storageKey } = await db.storedFile.findUniqueOrThrow({ where: { id: orphan.id } });
  expect((await sweepOrphanFiles()).files).toBe(1);
  await expect(openFile(orphan.id)).rejects.toThrow(notFoundError().message);
  expect(await (await blobs()).open(storageKey)).toBeNull();
  for (const { id } of [fresh, used]) (await openFile(id)).stream.destroy();
  expect((await sweepOrphanFiles()).files).toBe(0);
});

test("an export is kept for a week", async () => {
  const file = await makeTable();
  await db.storedFile.update({ where: { id: file.id }, data: { purpose: "export" } });
  await age(file.id, 6);
  expect((await sweepOrphanFiles()).files).toBe(0);
  await age(file.id, 8);
  expect((await sweepOrphanFiles()).files).toBe(1);
});

test("bytes without a row go after a day", async () => {
  const make = (name: string, days: number) => {
    const key = blobKey("abcd", newId(), name);
    const place = path.join(folder, "files", key);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, "x");
    const at = Date.now() / 1000 - days * 86_400;
    utimesSync(place, at, at);
    return key;
  };
  const [old, fresh] = [make("original", 2), make("original", 0)];
  const stranger = path.join(folder, "files", "notes.txt");
  writeFileSync(stranger, "not ours");
  utimesSync(stranger, 0, 0);
  await sweepOrphanFiles();
  const store = await blobs();
  expect(await store.open(old)).toBeNull();
  const found = await store.open(fresh);
  expect(found).not.toBeNull();
  found?.stream.destroy();
});

test("uploads that were never finished go after a day", async () => {
  const place = path.join(folder, "incoming", newId());
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "half");
  expect((await sweepOrphanFiles()).incoming).toBe(0);
  utimesSync(place, 0, 0);
  expect((await sweepOrphanFiles()).incoming).toBe(1);
});
