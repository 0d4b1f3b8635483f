import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse, type Success } from "@/lib/platform/result";
import { exportFileName, ownerOf } from "../data";
import type { ExportFormat } from "../types";

const open = { in: ["queued" as const, "running" as const] };
/** Of one person at one event: more would only wait for each other. */
const openAtMost = 3;

/**
 * Has the guests that a list shows written to a file in the background. Asking again for what is being written answers
 * the same export. Refuses a fourth at a time.
 */
export async function requestExport(
  scope: EventScope,
  { query, format }: { query: string; format: ExportFormat },
): Promise<Result<{ exportId: string }, "busy">> {
  const { organizationId, eventId } = scope;
  const createdById = ownerOf(scope);
  const name = `${await exportFileName(scope)}.${format}`;
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`export ${eventId} ${createdById}`}, 0))`;
    const underWay = await tx.guestExport.findMany({
      where: { eventId, organizationId, createdById, status: open },
      select: { id: true, query: true, format: true },
    });
    const same = underWay.find((each) => each.query === query && each.format === format);
    if (same) return done({ exportId: same.id });
    if (underWay.length >= openAtMost)
      return refuse("busy", "Three files of yours are being written. Wait for one of them, or cancel it.");
    const exportId = newId();
    await tx.guestExport.create({
      data: { id: exportId, organizationId, eventId, createdById, query, format, fileName: name, createdAt: now() },
    });
    await recordAudit(tx, scope, { action: "guests.exported", subject: { kind: "export", id: exportId, name } });
    await raise(tx, scope, { name: "guests/export.requested", data: { eventId, exportId } });
    return done({ exportId });
  });
}

/** Stops one's own export; what was written of it goes. One that is over stays as it is. */
export async function cancelExport(scope: EventScope, { exportId }: { exportId: string }): Promise<Success> {
  const { organizationId, eventId } = scope;
  const own = { id: exportId, eventId, organizationId, createdById: ownerOf(scope) };
  await inTransaction(async (tx) => {
    const found = await tx.guestExport.findFirst({ where: own, select: { id: true } });
    if (!found) throw notFoundError();
    await tx.guestExport.updateMany({
      where: { ...own, status: open },
      data: { status: "cancelled", finishedAt: now() },
    });
  });
  return done();
}
