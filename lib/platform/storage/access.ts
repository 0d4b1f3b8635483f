import { requireEvent, requireOrg, requireUser } from "../access/gates";
import type { UserScope } from "../access/scopes";
import { db } from "../db";
import { notFoundError } from "../errors";
import { isId } from "../ids";
import { readLink } from "../links";
import type { UploadPurpose } from "../upload-purposes";
import type { FileOwner } from "./files";

const eventPurposes = { cover: "event.update", room_plan: "seating.write", import: "guests.write" } as const;

/** The gate of an upload: who may hand in what. Throws as the gates do. */
export async function requireUploadOwner(
  user: UserScope,
  purpose: UploadPurpose,
  eventId: string | null,
): Promise<FileOwner> {
  const ownerId = user.userId;
  if (purpose === "picture") return { purpose, ownerId };
  if (purpose === "logo") {
    const { organizationId } = await requireOrg("org.settings");
    return { purpose, ownerId, organizationId };
  }
  const scope = await requireEvent(eventId, eventPurposes[purpose]);
  return { purpose, ownerId, organizationId: scope.organizationId, eventId: scope.eventId };
}

/** A file that the present request may read, and whether anybody may (and shared caches keep it). */
export type ReadableFile = { file: StoredFile; isPublic: boolean };

type StoredFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;

function findFile(id: string) {
  return db.storedFile.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      purpose: true,
      organizationId: true,
      eventId: true,
      ownerId: true,
      contentType: true,
      storageKey: true,
      variants: true,
      covers: { select: { visibility: true, status: true } },
      logos: { select: { id: true } },
    },
  });
}

/**
 * The gate of a download. A published event's cover and an organization's logo in use are anybody's; a signed link opens
 * covers and logos for guests and mails. Else: covers and plans of rooms for who may read them, tables for who may read its guests, a
 * person's picture for themselves and their colleagues. Signed out one learns nothing of what exists.
 */
export async function requireReadableFile(fileId: unknown, signature: string | null): Promise<ReadableFile> {
  const file = isId(fileId) ? await findFile(fileId) : null;
  if (file && (isShown(file) || isSigned(file, signature))) return { file, isPublic: true };
  const user = await requireUser();
  if (!file) throw notFoundError();
  await requirePrivateFile(file, user);
  return { file, isPublic: false };
}

function isShown({ purpose, covers, logos }: StoredFile): boolean {
  if (purpose === "logo") return logos.length > 0;
  return purpose === "cover" && covers.some((event) => event.visibility !== "private" && event.status !== "planning");
}

function isSigned({ id, purpose }: StoredFile, signature: string | null): boolean {
  return (purpose === "cover" || purpose === "logo") && readLink("file", signature)?.id === id;
}

async function requirePrivateFile(file: StoredFile, user: UserScope): Promise<void> {
  switch (file.purpose) {
    case "cover":
      await requireEvent(file.eventId, "event.read");
      return;
    case "room_plan":
      await requireEvent(file.eventId, "seating.read");
      return;
    case "import":
    case "export":
      await requireEvent(file.eventId, "guests.read");
      return;
    case "logo": {
      const { organizationId } = await requireOrg("org.settings");
      if (organizationId !== file.organizationId) throw notFoundError();
      return;
    }
    case "picture":
      if (file.ownerId !== user.userId && !(await areColleagues(file.ownerId, user.userId))) throw notFoundError();
  }
}

/** Whether two people belong to a common organization, as members or as staff of an event. */
async function areColleagues(one: string | null, other: string): Promise<boolean> {
  if (!one) return false;
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    WITH places AS (
      SELECT user_id, organization_id FROM memberships WHERE user_id IN (${one}::uuid, ${other}::uuid)
      UNION SELECT user_id, organization_id FROM event_staff WHERE user_id IN (${one}::uuid, ${other}::uuid))
    SELECT EXISTS (
      SELECT FROM places a JOIN places b USING (organization_id)
      WHERE a.user_id = ${one}::uuid AND b.user_id = ${other}::uuid) AS found`;
  return rows[0]?.found ?? false;
}
