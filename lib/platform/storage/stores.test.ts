import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "@/scripts/postgres/free-port";
import { type BlobStore, blobKey, checkedKey, fileIdOfKey } from "./blob-store";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";

let folder: string;
let bucket: S3rver;
let s3: BlobStore;
let disk: BlobStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "marquee-stores-"));
  bucket = new S3rver({
    port: await freePort(),
    address: "127.0.0.1",
    silent: true,
    directory: path.join(folder, "s3"),
    configureBuckets: [{ name: "marquee" }],
  });
  const { port } = await bucket.run();
  s3 = s3Store({
    bucket: "marquee",
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  });
  disk = diskStore(path.join(folder, "disk"));
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

async function makeFile(content: string | Buffer): Promise<string> {
  const place = path.join(folder, randomUUID());
  await writeFile(place, content);
  return place;
}
const makeKey = (name = "original") => blobKey(randomUUID().replaceAll("-", "").slice(0, 64), randomUUID(), name);
const read = async (store: BlobStore, key: string) => {
  const opened = await store.open(key);
  return opened && { bytes: await buffer(opened.stream), sizeBytes: opened.sizeBytes };
};

describe.each([
  ["disk", () => disk],
  ["S3", () => s3],
])("%s", (_name, store) => {
  test("gives back what it was given, also six megabytes in parts", async () => {
    const bytes = Buffer.alloc(6_000_000, "marquee ");
    const key = makeKey();
    await store().put(key, await makeFile(bytes), "text/csv");
    const found = await read(store(), key);
    expect(found?.sizeBytes).toBe(bytes.length);
    expect(found?.bytes.equals(bytes)).toBe(true);
  });

  test("knows nothing under an unknown key, and removing it is no error", async () => {
    const key = makeKey();
    expect(await store().open(key)).toBeNull();
    await store().remove([key]);
  });

  test("lists what it holds, and no longer what was removed", async () => {
    const [kept, gone] = [makeKey("640.webp"), makeKey("320.webp")];
    for (const key of [kept, gone]) await store().put(key, await makeFile(key), "image/webp");
    await store().remove([gone]);
    const keys: string[] = [];
    for await (const { key, writtenAt } of store().list()) {
      keys.push(key);
      expect(Math.abs(writtenAt.getTime() - Date.now())).toBeLessThan(60_000);
    }
    expect(keys).toContain(kept);
    expect(keys).not.toContain(gone);
  });

  test("says that it can be written", async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });

  test.each(["../../etc/passwd", "ab/cd/../../x", "/etc/passwd", "ab/cd/id/original", ""])(
    "refuses the key %j",
    async (key) => {
      await expect(store().open(key)).rejects.toThrow("no storage key");
      await expect(store().put(key, await makeFile("x"), "text/csv")).rejects.toThrow("no storage key");
    },
  );
});

test("a store that cannot be written says so", async () => {
  const file = await makeFile("not a folder");
  await expect(diskStore(file).check()).rejects.toThrow();
  const nowhere = s3Store({
    bucket: "absent",
    region: "us-east-1",
    endpoint: "http://127.0.0.1:1",
    accessKeyId: "a",
    secretAccessKey: "b",
  });
  await expect(nowhere.check()).rejects.toThrow();
});

test("a put that fails leaves nothing half written", async () => {
  const root = path.join(folder, "half");
  const store = diskStore(root);
  const key = makeKey();
  await expect(store.put(key, path.join(folder, "absent"), "text/csv")).rejects.toThrow();
  expect((await readdir(root, { recursive: true })).filter((name) => name.includes("original"))).toEqual([]);
});

test("what a crash left half written is not listed", async () => {
  const key = makeKey();
  const place = await makeFile("x");
  await disk.put(key, place, "text/csv");
  const part = path.join(folder, "disk", `${key}.${randomUUID()}.part`);
  await writeFile(part, "half");
  await utimes(part, 0, 0);
  const keys: string[] = [];
  for await (const each of disk.list()) keys.push(each.key);
  expect(keys).toContain(key);
  expect(keys.filter((each) => each.endsWith(".part"))).toEqual([]);
});

test("a key tells its file", () => {
  const id = randomUUID();
  const key = blobKey("abcdef", id, "640.webp");
  expect(key).toBe(`ab/cd/${id}/640.webp`);
  expect(fileIdOfKey(key)).toBe(id);
  expect(fileIdOfKey("something/else")).toBeNull();
  expect(() => checkedKey("x")).toThrow();
});
