import { now } from "../clock";
import { db } from "../db";
import type { FilePurpose } from "../db/generated/client";
import { newId } from "../ids";
import { ORIGINAL, type UploadPurpose } from "../upload-purposes";
import { blobKey } from "./blob-store";
import { blobs } from "./blobs";
import { makeVariants } from "./images";
import type { Received } from "./receive";
import { sniffTable } from "./sniff";
import type { StoredVariants } from "./variants";

/** Whose file it is. The gate has spoken before one of these is made. */
export type FileOwner =
  | { purpose: "cover" | "room_plan" | "import"; organizationId: string; eventId: string; ownerId: string }
  | { purpose: "logo"; organizationId: string; ownerId: string }
  | { purpose: "picture"; ownerId: string };

export type SavedFile = {
  id: string;
  purpose: FilePurpose;
  name: string;
  contentType: string;
  sizeBytes: number;
  width: number | null;
  height: number | null;
};

type Kept = {
  contentType: string;
  sizeBytes: number;
  storageKey: string;
  variants?: StoredVariants;
  width?: number;
  height?: number;
};

/**
 * Checks a received upload by its content, keeps it (pictures as variants made anew, tables as they are) and records
 * it. Bytes first, then the row: what a crash leaves in between, `sweepOrphanFiles` removes. Throws UploadRefusedError.
 */
export async function saveUpload(owner: FileOwner, fileName: string, received: Received): Promise<SavedFile> {
  const id = newId();
  const kept =
    owner.purpose === "import" ? await keepTable(id, received) : await keepImage(id, owner.purpose, received);
  const row = await db.storedFile.create({
    data: {
      id,
      organizationId: "organizationId" in owner ? owner.organizationId : null,
      eventId: "eventId" in owner ? owner.eventId : null,
      ownerId: owner.ownerId,
      purpose: owner.purpose,
      name: fileName,
      sha256: received.sha256,
      createdAt: now(),
      ...kept,
    },
  });
  const { purpose, name, contentType, width, height } = row;
  return { id, purpose, name, contentType, width, height, sizeBytes: Number(row.sizeBytes) };
}

async function keepTable(id: string, received: Received): Promise<Kept> {
  const contentType = await sniffTable(received.path);
  const storageKey = blobKey(received.sha256, id, ORIGINAL);
  await (await blobs()).put(storageKey, received.path, contentType);
  return { contentType, sizeBytes: received.sizeBytes, storageKey };
}

async function keepImage(id: string, purpose: Exclude<UploadPurpose, "import">, received: Received): Promise<Kept> {
  const made = await makeVariants(received.path, purpose);
  try {
    const variants: StoredVariants = {};
    for (const { name, path, contentType, width, height } of made.variants) {
      const key = blobKey(received.sha256, id, `${name}.${contentType.split("/")[1]}`);
      await (await blobs()).put(key, path, contentType);
      variants[name] = { key, contentType, width, height };
    }
    const { name, width, height } = made.largest;
    const storageKey = variants[name]?.key;
    if (!storageKey) throw new Error("A picture was kept without its largest variant.");
    return { contentType: "image/webp", sizeBytes: received.sizeBytes, storageKey, variants, width, height };
  } finally {
    await made.discard();
  }
}
