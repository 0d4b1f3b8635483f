import { z } from "zod";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { outlineSchema } from "../schema";
import type { Room, RoomBackground } from "../types";

const backgroundSchema = z.object({
  at: z.object({ x: z.number(), y: z.number() }),
  scale: z.number(),
  rotation: z.number(),
  opacity: z.number(),
});

export type LayoutRow = {
  settings: Omit<Room, "tables" | "objects">;
  roomRevision: number;
  sessionId: string | null;
  releasedAt: Date | null;
};

/** A layout's own row; null for another event's. One statement. */
export async function findLayoutRow(tx: Tx, scope: EventScope, layoutId: string): Promise<LayoutRow | null> {
  const row = await tx.seatingLayout.findFirst({
    where: { id: layoutId, eventId: scope.eventId, organizationId: scope.organizationId },
  });
  if (!row) return null;
  const { id, name, style, unit, aisle, legalCapacity, revision, roomRevision, sessionId, releasedAt } = row;
  return {
    settings: {
      id,
      name,
      style,
      unit,
      aisle,
      legalCapacity,
      revision,
      outline: outlineSchema.parse(row.outline),
      background: backgroundOf(row.backgroundFileId, row.background),
    },
    roomRevision,
    sessionId,
    releasedAt,
  };
}

/** What a layout is for and whether it is released; null for another event's or no id. */
export async function findLayout(scope: EventScope, layoutId: string): Promise<LayoutRow | null> {
  return isId(layoutId) ? findLayoutRow(db, scope, layoutId) : null;
}

function backgroundOf(fileId: string | null, stored: unknown): RoomBackground | null {
  return fileId ? { fileId, ...backgroundSchema.parse(stored) } : null;
}
