import type { EventScope, SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inBatches } from "@/lib/platform/db/retention";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import type { MadeFile } from "@/lib/platform/storage/made";
import type { ExportFormat } from "../types";

const open = { in: ["queued" as const, "running" as const] };
const keptDays = 7;
const batch = 1000;

export type OpenExport = { id: string; query: string; format: ExportFormat; fileName: string; createdById: string };

/** Begins an export, or begins it anew after its process died; null when it is over or gone. */
export async function beginExport(scope: EventScope, exportId: string): Promise<OpenExport | null> {
  const [row] = await db.guestExport.updateManyAndReturn({
    where: { ...at(scope, exportId), status: open },
    data: { status: "running", writtenRows: 0 },
    select: { id: true, query: true, format: true, fileName: true, createdById: true },
  });
  return row ? { ...row, format: row.format === "xlsx" ? "xlsx" : "csv" } : null;
}

/** Notes how far it is. False when it was cancelled meanwhile. */
export async function noteProgress(
  scope: EventScope,
  exportId: string,
  rows: { writtenRows: number; totalRows: number },
): Promise<boolean> {
  const { count } = await db.guestExport.updateMany({
    where: { ...at(scope, exportId), status: "running" },
    data: rows,
  });
  return count === 1;
}

/** The file is whole: keeps it for its maker, who is told. False when the export was cancelled meanwhile. */
export async function finishExport(scope: EventScope, run: OpenExport, file: MadeFile): Promise<boolean> {
  const { organizationId, eventId } = scope;
  return inTransaction(async (tx) => {
    const [running] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM guest_exports WHERE id = ${run.id}::uuid AND event_id = ${eventId}::uuid AND status = 'running'
      FOR UPDATE`;
    if (!running) return false;
    await tx.storedFile.create({
      data: { ...file, organizationId, eventId, ownerId: run.createdById, createdAt: now() },
    });
    await tx.guestExport.updateMany({
      where: at(scope, run.id),
      data: { status: "completed", fileId: file.id, finishedAt: now() },
    });
    await tell(tx, scope, run.id, "completed");
    return true;
  });
}

/** Every try has failed: its maker is told. An export that is over stays as it is. */
export async function failExport(scope: EventScope, exportId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.guestExport.updateMany({
      where: { ...at(scope, exportId), status: open },
      data: { status: "failed", finishedAt: now() },
    });
    if (count === 1) await tell(tx, scope, exportId, "failed");
  });
}

/** Forgets exports without a file a week after they were asked for; the others go with their files. */
export async function sweepExports(_scope: SystemScope): Promise<number> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  return inBatches(
    () => db.$executeRaw`DELETE FROM guest_exports WHERE id IN (
      SELECT id FROM guest_exports WHERE created_at < ${before} AND file_id IS NULL LIMIT ${batch})`,
    batch,
  );
}

const at = ({ organizationId, eventId }: EventScope, id: string) => ({ id, eventId, organizationId });

async function tell(tx: Tx, scope: EventScope, exportId: string, outcome: "completed" | "failed"): Promise<void> {
  const { eventId } = scope;
  await raise(tx, scope, { name: "guests/export.ended", data: { eventId, exportId, outcome } });
}
