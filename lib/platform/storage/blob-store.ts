import type { Readable } from "node:stream";

/** Bytes under keys, wherever they lie. Keys are made by `blobKey` and never come from a request. */
export type BlobStore = {
  name: "disk" | "s3";
  /** Takes a local file over: when it resolves the bytes are safe under the key (a crash leaves all or nothing). */
  put(key: string, sourcePath: string, contentType: string): Promise<void>;
  /** The bytes as a stream; null when there are none under the key. */
  open(key: string): Promise<{ stream: Readable; sizeBytes: number } | null>;
  /** Removes what is there; absent keys are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** Every key with the instant it was written. */
  list(): AsyncIterable<{ key: string; writtenAt: Date }>;
  /** Resolves when a small file can be written, read and removed; throws otherwise. */
  check(): Promise<void>;
};

const keyPattern = /^([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f-]{36})\/([a-z0-9-]+(?:\.[a-z0-9]+)?)$/;

/** The key of one variant of a file: sharded by the content's hash, so that no folder grows large. */
export function blobKey(sha256: string, fileId: string, name: string): string {
  return checkedKey(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${fileId}/${name}`);
}

/** The key itself; throws for anything that `blobKey` did not make. */
export function checkedKey(key: string): string {
  if (!keyPattern.test(key)) throw new Error("That is no storage key.");
  return key;
}

/** The file that a key belongs to; null for a stranger's. */
export function fileIdOfKey(key: string): string | null {
  return keyPattern.exec(key)?.[3] ?? null;
}
