import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BlobStore, checkedKey } from "./blob-store";

/** Keeps files in a folder. Each is written beside its place, flushed, and renamed into it. */
export function diskStore(root: string): BlobStore {
  const placeOf = (key: string) => path.join(root, ...checkedKey(key).split("/"));
  return {
    name: "disk",
    async put(key, sourcePath) {
      const place = placeOf(key);
      const draft = `${place}.${randomUUID()}.part`;
      await mkdir(path.dirname(place), { recursive: true });
      try {
        await copyFile(sourcePath, draft);
        await flush(draft);
        await rename(draft, place);
        await flush(path.dirname(place));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async open(key) {
      try {
        const handle = await open(placeOf(key), "r");
        const { size } = await handle.stat();
        return { stream: createReadStream("", { fd: handle, autoClose: true }), sizeBytes: size };
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    async remove(keys) {
      for (const key of keys) await rm(placeOf(key), { force: true });
    },
    list: () => walk(root, ""),
    async check() {
      await mkdir(root, { recursive: true });
      const probe = path.join(root, `.check-${randomUUID()}`);
      await writeFile(probe, "ok", { flush: true });
      const read = await readFile(probe, "utf8");
      await rm(probe, { force: true });
      if (read !== "ok") throw new Error("The storage folder gave back something else than was written.");
    },
  };
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

async function* walk(root: string, prefix: string): AsyncIterable<{ key: string; writtenAt: Date }> {
  let folder: Awaited<ReturnType<typeof opendir>>;
  try {
    folder = await opendir(path.join(root, prefix));
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  for await (const entry of folder) {
    if (entry.name.startsWith(".")) continue;
    const key = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* walk(root, key);
    else if (entry.isFile() && !entry.name.endsWith(".part")) {
      yield { key, writtenAt: (await stat(path.join(root, key))).mtime };
    }
  }
}
