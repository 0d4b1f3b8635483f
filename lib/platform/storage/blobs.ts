import path from "node:path";
import { env } from "../env";
import type { BlobStore } from "./blob-store";
import { diskStore } from "./disk-store";

const shared = globalThis as { marqueeBlobs?: Promise<BlobStore> };

/** Where this installation keeps its files: a bucket when S3_BUCKET is set, else the folder DATA_DIR/files. */
export function blobs(): Promise<BlobStore> {
  shared.marqueeBlobs ??= open();
  return shared.marqueeBlobs;
}

async function open(): Promise<BlobStore> {
  if (!env.S3_BUCKET) return diskStore(path.resolve(/* turbopackIgnore: true */ env.DATA_DIR, "files"));
  // Amazon's library is large: only an installation that uses it loads it.
  const { s3Store } = await import("./s3-store");
  return s3Store({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    ...(env.S3_ENDPOINT && { endpoint: env.S3_ENDPOINT }),
    ...(env.S3_ACCESS_KEY_ID && { accessKeyId: env.S3_ACCESS_KEY_ID }),
    ...(env.S3_SECRET_ACCESS_KEY && { secretAccessKey: env.S3_SECRET_ACCESS_KEY }),
  });
}

/** Where uploads wait until they are checked, and images until they are kept. */
export function incomingFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env.DATA_DIR, "incoming");
}
