import type { EventScope } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { notFoundError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { raise } from "@/lib/platform/outbox";
import { done, type Result, refuse } from "@/lib/platform/result";
import { SheetError } from "@/lib/platform/sheet/table";
import { getImportRun, listKnownGuests, readImportTable } from "../data";
import { guessMapping, looksLikeHeader, mappingProblem } from "../rules/guess-mapping";
import { planImport, splitHeader } from "../rules/plan-import";
import type { ImportMapping, ImportOptions } from "../types";

/**
 * Begins an import from a file that was uploaded for this event: reads it, guesses what its columns are. Refuses a
 * file that is no table, with the reason. Throws NOT_FOUND for a file of another event.
 */
export async function startImport(
  scope: EventScope,
  input: { fileId: string },
): Promise<Result<{ importRunId: string }, "unreadable">> {
  const file = await db.storedFile.findFirst({
    where: { id: input.fileId, organizationId: scope.organizationId, eventId: scope.eventId, purpose: "import" },
    select: { id: true, name: true },
  });
  if (!file || scope.actor.kind !== "user") throw notFoundError();
  try {
    const table = await readImportTable(scope, file.id);
    const hasHeader = looksLikeHeader(table.rows[0]?.cells ?? []);
    const { headers, rows } = splitHeader(table, hasHeader);
    const samples = rows.slice(0, 50).map((row) => row.cells);
    const options: ImportOptions = { hasHeader, duplicates: "skip", badRows: "skip" };
    const importRunId = newId();
    const { userId } = scope.actor;
    await inTransaction(async (tx) => {
      await tx.importRun.create({
        data: {
          id: importRunId,
          organizationId: scope.organizationId,
          eventId: scope.eventId,
          createdById: userId,
          fileId: file.id,
          fileName: file.name,
          mapping: guessMapping(headers, samples),
          options,
          totalRows: rows.length,
        },
      });
      await recordAudit(tx, scope, {
        action: "guests.import_started",
        subject: { kind: "import", id: importRunId, name: file.name },
        after: { rows: rows.length },
      });
    });
    return done({ importRunId });
  } catch (error) {
    if (error instanceof SheetError) return refuse("unreadable", error.message);
    throw error;
  }
}

type Mapped = { importRunId: string; mapping: ImportMapping; options: ImportOptions };

/**
 * Sets what the columns mean and queues the import. Refuses a mapping without names, a list that nothing comes of,
 * rows with mistakes when the planner chose to stop at them, and an import that has been started already.
 */
export async function requestImport(
  scope: EventScope,
  input: Mapped,
): Promise<Result<{ importRunId: string }, "mapping" | "nothing" | "bad_rows" | "started">> {
  const run = await getImportRun(scope, input.importRunId);
  if (!run) throw notFoundError();
  const problem = mappingProblem(input.mapping);
  if (problem) return refuse("mapping", problem);
  const table = await readImportTable(scope, run.fileId);
  const plan = planImport(table, input.mapping, input.options, await listKnownGuests(scope));
  if (input.options.badRows === "stop" && plan.counts.rejected > 0) {
    return refuse(
      "bad_rows",
      `${plan.counts.rejected} rows cannot be read. Correct the file, or choose to leave them out.`,
    );
  }
  if (plan.counts.created + plan.counts.updated === 0) {
    return refuse("nothing", "No row of this file would add or change a guest.");
  }
  const isQueued = await inTransaction(async (tx) => {
    const changed = await tx.importRun.updateMany({
      where: { id: run.id, eventId: scope.eventId, status: "uploaded" },
      data: {
        status: "queued",
        mapping: input.mapping,
        options: input.options,
        totalRows: plan.rows.length,
        processedRows: 0,
      },
    });
    if (changed.count === 0) return false;
    await recordAudit(tx, scope, {
      action: "guests.import_requested",
      subject: { kind: "import", id: run.id, name: run.fileName },
      after: { rows: plan.rows.length },
    });
    await raise(tx, scope, {
      name: "guests/import.requested",
      data: { eventId: scope.eventId, importRunId: run.id },
    });
    return true;
  });
  return isQueued ? done({ importRunId: run.id }) : refuse("started", "This import has been started already.");
}

/** Stops an import that has not finished: nothing of it comes in. Refuses when it is too late. */
export async function cancelImport(
  scope: EventScope,
  input: { importRunId: string },
): Promise<Result<object, "too_late">> {
  const run = await getImportRun(scope, input.importRunId);
  if (!run) throw notFoundError();
  const isCancelled = await inTransaction(async (tx) => {
    const changed = await tx.importRun.updateMany({
      where: { id: run.id, eventId: scope.eventId, status: { in: ["uploaded", "queued", "running"] } },
      data: { status: "cancelled" },
    });
    if (changed.count === 0) return false;
    await recordAudit(tx, scope, {
      action: "guests.import_cancelled",
      subject: { kind: "import", id: run.id, name: run.fileName },
    });
    return true;
  });
  return isCancelled ? done() : refuse("too_late", "This import has finished. You can undo it instead.");
}
