import { buffer } from "node:stream/consumers";
import type { EventScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { notFoundError } from "@/lib/platform/errors";
import { readCsv } from "@/lib/platform/sheet/read-csv";
import { readXlsx } from "@/lib/platform/sheet/read-xlsx";
import type { SheetTable } from "@/lib/platform/sheet/table";
import { openFile } from "@/lib/platform/storage/read";
import { foldText } from "@/lib/platform/text";
import { importMappingSchema, importOptionsSchema } from "./schema";
import type { ImportMapping, ImportOptions, ImportRunItem, KnownGuest, ReportRow } from "./types";

const runFields = {
  id: true,
  status: true,
  fileName: true,
  totalRows: true,
  processedRows: true,
  createdCount: true,
  updatedCount: true,
  skippedCount: true,
  rejectedCount: true,
  error: true,
  createdAt: true,
  finishedAt: true,
} as const;

type RunRow = Omit<ImportRunItem, "createdAt" | "finishedAt"> & { createdAt: Date; finishedAt: Date | null };

function toItem(row: RunRow): ImportRunItem {
  return { ...row, createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null };
}

/** The last twenty imports of an event, newest first. */
export async function listImportRuns(scope: EventScope): Promise<ImportRunItem[]> {
  const rows = await db.importRun.findMany({
    where: { eventId: scope.eventId, organizationId: scope.organizationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: runFields,
  });
  return rows.map(toItem);
}

export type ImportRunDetail = ImportRunItem & { fileId: string; mapping: ImportMapping; options: ImportOptions };

/** One import of this event; null for any other id. */
export async function getImportRun(scope: EventScope, importRunId: string): Promise<ImportRunDetail | null> {
  const row = await db.importRun.findFirst({
    where: { id: importRunId, eventId: scope.eventId, organizationId: scope.organizationId },
    select: { ...runFields, fileId: true, mapping: true, options: true },
  });
  if (!row) return null;
  const { fileId, mapping, options, ...item } = row;
  return {
    ...toItem(item),
    fileId,
    mapping: importMappingSchema.parse(mapping),
    options: importOptionsSchema.parse(options),
  };
}

/** Everybody on the list, as far as recognizing people needs it. One query, however long the list. */
export async function listKnownGuests(scope: EventScope): Promise<KnownGuest[]> {
  const rows = await db.$queryRaw<
    { id: string; nameKey: string; email: string | null; householdId: string; householdName: string }[]
  >`
    SELECT g.id::text, g.sort_name AS "nameKey", g.email, h.id::text AS "householdId", h.name AS "householdName"
    FROM guests g JOIN households h ON h.event_id = g.event_id AND h.id = g.household_id
    WHERE g.event_id = ${scope.eventId}::uuid AND g.deleted_at IS NULL
    ORDER BY g.created_at, g.id`;
  return rows.map(({ householdName, ...row }) => ({ ...row, householdKey: foldText(householdName) }));
}

/** The rows that did not simply come in, in the file's order. At most as many as a file may have. */
export async function listReportRows(scope: EventScope, importRunId: string): Promise<ReportRow[]> {
  const rows = await db.importRow.findMany({
    where: { eventId: scope.eventId, runId: importRunId },
    orderBy: { line: "asc" },
    select: { line: true, fate: true, column: true, reason: true, cells: true },
  });
  return rows.flatMap(({ fate, cells, ...row }) =>
    fate === "created" ? [] : [{ ...row, fate, cells: Array.isArray(cells) ? cells.map(String) : [] }],
  );
}

/** Guests of a finished import who are still on the list, and how many of them answered: what an undo would remove. */
export async function countUndo(scope: EventScope, importRunId: string): Promise<{ guests: number; answered: number }> {
  const where = { eventId: scope.eventId, importRunId, deletedAt: null };
  const [guests, answered] = await Promise.all([
    db.guest.count({ where }),
    db.guest.count({ where: { ...where, answers: { some: { status: { not: "pending" } } } } }),
  ]);
  return { guests, answered };
}

/** Tables read a moment ago: the wizard asks for the same file with every change of its mapping. */
const recentTables = new Map<string, SheetTable>();
const keptTables = 4;

/**
 * The rows of a file that was uploaded for an import of this event. Files never change, so one that was read a moment
 * ago is not read again. Throws NOT_FOUND for a file of another event, SheetError when it is no readable table.
 */
export async function readImportTable(scope: EventScope, fileId: string): Promise<SheetTable> {
  const where = {
    id: fileId,
    organizationId: scope.organizationId,
    eventId: scope.eventId,
    purpose: "import",
  } as const;
  if ((await db.storedFile.count({ where })) === 0) throw notFoundError();
  const table = recentTables.get(fileId) ?? (await readTable(fileId));
  recentTables.delete(fileId);
  recentTables.set(fileId, table);
  for (const oldest of recentTables.keys()) {
    if (recentTables.size > keptTables) recentTables.delete(oldest);
  }
  return table;
}

async function readTable(fileId: string): Promise<SheetTable> {
  const { stream, contentType } = await openFile(fileId);
  const bytes = await buffer(stream);
  return contentType.includes("spreadsheetml") ? readXlsx(bytes) : readCsv(bytes);
}
