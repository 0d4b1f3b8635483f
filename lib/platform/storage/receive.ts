import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { incomingFolder } from "./blobs";
import { UploadRefusedError } from "./refused";

/** A file that arrived whole and waits on the disk; `discard` removes it. */
export type Received = { path: string; sizeBytes: number; sha256: string; discard(): Promise<void> };

/**
 * Writes a stream to a waiting file, hashing and counting as it passes: memory stays small whatever the size. Throws
 * UploadRefusedError past `maxBytes` or for an empty file, and leaves nothing behind then.
 */
export async function receiveStream(source: Readable, maxBytes: number): Promise<Received> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true });
  const place = path.join(folder, randomUUID());
  const discard = () => rm(place, { force: true });
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const gauge = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return next(new UploadRefusedError("too_large", tooLarge(maxBytes)));
      hash.update(chunk);
      next(null, chunk);
    },
  });
  try {
    await pipeline(source, gauge, createWriteStream(place, { flags: "wx", mode: 0o600 }));
    if (sizeBytes === 0) throw new UploadRefusedError("empty", "The file is empty. Please choose another one.");
    return { path: place, sizeBytes, sha256: hash.digest("hex"), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** The body of a request as it comes in. Refuses before reading when its announced length is too much. */
export async function receiveRequest(request: Request, maxBytes: number): Promise<Received> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw new UploadRefusedError("too_large", tooLarge(maxBytes));
  if (!request.body) throw new UploadRefusedError("empty", "The file is empty. Please choose another one.");
  return receiveStream(Readable.fromWeb(request.body as WebStream<Uint8Array>), maxBytes);
}

function tooLarge(maxBytes: number): string {
  return `The file is larger than ${maxBytes / 1_000_000} MB. Please choose a smaller one.`;
}
