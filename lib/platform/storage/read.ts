import type { Readable } from "node:stream";
import { db, type Tx } from "../db";
import { notFoundError } from "../errors";
import { isId } from "../ids";
import { ORIGINAL } from "../upload-purposes";
import { blobs } from "./blobs";
import { chooseVariant } from "./variants";

/** A stored file as a stream. Throws NOT_FOUND when row or bytes are absent. Asks no gate: the caller has. */
export async function openFile(
  fileId: string,
  variant: string = ORIGINAL,
): Promise<{ stream: Readable; sizeBytes: number; contentType: string; name: string }> {
  if (!isId(fileId)) throw notFoundError();
  const file = await db.storedFile.findUnique({ where: { id: fileId } });
  const form = file && chooseVariant(file, variant);
  const opened = form && (await (await blobs()).open(form.key));
  if (!opened) throw notFoundError();
  return { ...opened, contentType: form.contentType, name: file.name };
}

/**
 * Whether a file from a form may be attached: it exists, has that purpose and belongs there. Composite keys guard the
 * tenant besides; this guards the event, the person and the purpose.
 */
export async function isFileFor(
  tx: Tx,
  fileId: string,
  place:
    | { purpose: "cover" | "room_plan" | "import"; organizationId: string; eventId: string }
    | { purpose: "logo"; organizationId: string }
    | { purpose: "picture"; ownerId: string },
): Promise<boolean> {
  if (!isId(fileId)) return false;
  return (await tx.storedFile.count({ where: { id: fileId, ...place } })) === 1;
}
