import type { KnownTimes } from "@/lib/features/events/notices/types";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";

export type Notice = { id: string; kind: "changed" | "cancelled"; known: KnownTimes; isTold: boolean; createdAt: Date };

type Row = Omit<Notice, "known"> & { known: unknown };

/** The change that waits to be told; null without one. */
export async function getWaitingNotice(scope: EventScope, client: Tx = db): Promise<Notice | null> {
  const row = await client.eventNotice.findFirst({
    where: { eventId: scope.eventId, kind: "changed", settledAt: null, event: ours(scope) },
    select: { id: true, kind: true, known: true, isTold: true, createdAt: true },
  });
  return row && noticeOf(row);
}

/** One notice of the event; null when it is gone. */
export async function getNotice(scope: EventScope, noticeId: string): Promise<Notice | null> {
  if (!isId(noticeId)) return null;
  const row = await db.eventNotice.findFirst({
    where: { id: noticeId, eventId: scope.eventId, event: ours(scope) },
    select: { id: true, kind: true, known: true, isTold: true, createdAt: true },
  });
  return row && noticeOf(row);
}

const ours = ({ organizationId }: EventScope) => ({ organizationId });

/** What was stored was written by us, as it is read. */
function noticeOf({ known, ...row }: Row): Notice {
  return { ...row, known: known as KnownTimes };
}
