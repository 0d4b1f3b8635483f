import { statSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { now } from "../clock";
import { db } from "../db";
import { fileIdOfKey } from "./blob-store";
import { blobs, incomingFolder } from "./blobs";
import { keysOf } from "./variants";

const DAY_MS = 86_400_000;
const BATCH = 500;

/**
 * Removes what nobody refers to any more: uploads that no form kept and replaced pictures after a day, exports after a
 * week, bytes without a row and half-received uploads after a day. Safe to run at any time and twice.
 */
export async function sweepOrphanFiles(): Promise<{ files: number; blobs: number; incoming: number }> {
  return { files: await sweepRows(), blobs: await sweepBlobs(), incoming: await sweepIncoming() };
}

async function sweepRows(): Promise<number> {
  const at = now().getTime();
  let removed = 0;
  for (;;) {
    const orphans = await db.storedFile.findMany({
      where: {
        users: { none: {} },
        logos: { none: {} },
        covers: { none: {} },
        importRuns: { none: {} },
        seatingLayouts: { none: {} },
        OR: [
          { purpose: { not: "export" }, createdAt: { lt: new Date(at - DAY_MS) } },
          { purpose: "export", createdAt: { lt: new Date(at - 7 * DAY_MS) } },
        ],
      },
      select: { id: true, storageKey: true, contentType: true, variants: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    let gone = 0;
    for (const file of orphans) gone += await removeFile(file);
    removed += gone;
    if (orphans.length < BATCH || gone === 0) return removed;
  }
}

/** The row first, and only while nothing refers to it: a form that attaches it this moment wins. */
async function removeFile(file: Parameters<typeof keysOf>[0] & { id: string }): Promise<number> {
  const { count } = await db.storedFile.deleteMany({
    where: {
      id: file.id,
      users: { none: {} },
      logos: { none: {} },
      covers: { none: {} },
      importRuns: { none: {} },
      seatingLayouts: { none: {} },
    },
  });
  if (count === 1) await (await blobs()).remove(keysOf(file));
  return count;
}

async function sweepBlobs(): Promise<number> {
  const before = now().getTime() - DAY_MS;
  let removed = 0;
  let batch: string[] = [];
  for await (const { key, writtenAt } of (await blobs()).list()) {
    if (writtenAt.getTime() < before) batch.push(key);
    if (batch.length < BATCH) continue;
    removed += await removeUnowned(batch);
    batch = [];
  }
  return removed + (await removeUnowned(batch));
}

async function removeUnowned(keys: readonly string[]): Promise<number> {
  const byId = new Map(keys.map((key) => [key, fileIdOfKey(key)]));
  const ids = [...new Set([...byId.values()].filter((id) => id !== null))];
  if (ids.length === 0) return 0;
  const known = await db.storedFile.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const alive = new Set(known.map(({ id }) => id));
  const unowned = keys.filter((key) => {
    const id = byId.get(key);
    return id && !alive.has(id);
  });
  await (await blobs()).remove(unowned);
  return unowned.length;
}

async function sweepIncoming(): Promise<number> {
  const folder = incomingFolder();
  const before = now().getTime() - DAY_MS;
  await mkdir(folder, { recursive: true });
  let removed = 0;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    // One that was finished meanwhile is gone.
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found || found.mtimeMs >= before) continue;
    await rm(place, { recursive: true, force: true });
    removed++;
  }
  return removed;
}
