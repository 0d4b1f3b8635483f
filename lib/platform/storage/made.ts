import { newId } from "../ids";
import { ORIGINAL } from "../upload-purposes";
import { blobKey } from "./blob-store";
import { blobs } from "./blobs";
import type { Received } from "./receive";

/** The row of a stored file that the product made itself, but for whose it is. */
export type MadeFile = {
  id: string;
  purpose: "export";
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
};

/**
 * Keeps the bytes of a file that the product made; the caller stores its row. Bytes without a row are swept after a day,
 * files of exports after a week.
 */
export async function keepMade(received: Received, name: string, contentType: string): Promise<MadeFile> {
  const id = newId();
  const storageKey = blobKey(received.sha256, id, ORIGINAL);
  await (await blobs()).put(storageKey, received.path, contentType);
  const { sizeBytes, sha256 } = received;
  return { id, purpose: "export", name, contentType, sizeBytes, sha256, storageKey };
}
