import { inviteNewGuests } from "@/lib/features/events/sessions/mutations/invites";
import { type EventScope, userOf } from "@/lib/platform/access/scopes";
import { recordAudit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { raise } from "@/lib/platform/outbox";
import type { ImportRunDetail } from "../data";
import type { ImportPlan, PlannedRow } from "../types";
import { applyUpdates } from "./apply-updates";
import { type CreatedRow, insertChunk, toGuestRows } from "./insert-chunk";
import { insertHouseholds } from "./insert-households";
import { insertReport } from "./insert-report";
import { insertTags } from "./insert-tags";

export type ApplyOutcome = "completed" | "already_done" | "cancelled";

/** Somebody cancelled while the rows were going in: roll everything back. */
class ImportCancelled extends Error {}

const chunkSize = 1000;

/**
 * Brings a plan into the guest list: all of it, or nothing, in one transaction. Safe to run twice and by two workers:
 * an advisory lock lets one in, and the second finds it done. Progress is written beside the transaction, for the page.
 */
export async function applyImport(
  scope: EventScope,
  run: ImportRunDetail,
  plan: ImportPlan,
  cells: ReadonlyMap<number, string[]>,
): Promise<ApplyOutcome> {
  try {
    return await inTransaction((tx) => applyOnce(tx, scope, run, plan, cells), { timeout: 120_000 });
  } catch (error) {
    if (error instanceof ImportCancelled) return "cancelled";
    throw error;
  }
}

async function applyOnce(
  tx: Tx,
  scope: EventScope,
  run: ImportRunDetail,
  plan: ImportPlan,
  cells: ReadonlyMap<number, string[]>,
): Promise<ApplyOutcome> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${run.id}, 0))`;
  const present = await tx.importRun.findUnique({
    where: { id: run.id, eventId: scope.eventId },
    select: { status: true },
  });
  if (present?.status === "cancelled") return "cancelled";
  if (present?.status !== "queued" && present?.status !== "running") return "already_done";
  await setProgress(run.id, 0);

  const created = plan.rows.filter((row) => row.fate === "created");
  await inviteNewGuests(tx, scope, await insertCreated(tx, scope, run.id, plan, created));
  const before = await applyUpdates(
    tx,
    scope,
    plan.rows.filter((row) => row.fate === "updated"),
  );
  await insertReport(tx, scope, run.id, plan.rows, cells, before);
  await finish(tx, scope, run, plan.rows);
  return "completed";
}

/** Adds the new guests in chunks, telling how far it is after each. Answers with their ids. */
async function insertCreated(
  tx: Tx,
  scope: EventScope,
  importRunId: string,
  plan: ImportPlan,
  created: readonly CreatedRow[],
): Promise<string[]> {
  const homes = { households: await insertHouseholds(tx, scope, importRunId, plan), sponsors: new Map() };
  const tagIds = await insertTags(
    tx,
    scope,
    created.flatMap(({ candidate }) => candidate.tags),
  );
  const guestIds: string[] = [];
  let chunk = toGuestRows(created.slice(0, chunkSize), homes);
  while (chunk.length > 0) {
    const inserted = insertChunk(tx, scope, importRunId, chunk, tagIds);
    for (const { id } of chunk) guestIds.push(id);
    // The next rows are made ready while the database takes these in.
    chunk = toGuestRows(created.slice(guestIds.length, guestIds.length + chunkSize), homes);
    await inserted;
    if (!(await setProgress(importRunId, guestIds.length))) throw new ImportCancelled();
  }
  return guestIds;
}

/** Written on its own connection, so that the page sees it. False when the import was cancelled meanwhile. */
async function setProgress(importRunId: string, processedRows: number): Promise<boolean> {
  const changed = await db.importRun.updateMany({
    where: { id: importRunId, status: { in: ["queued", "running"] } },
    data: { status: "running", processedRows, ...(processedRows === 0 && { startedAt: now() }) },
  });
  return changed.count > 0;
}

async function finish(tx: Tx, scope: EventScope, run: ImportRunDetail, rows: PlannedRow[]): Promise<void> {
  const count = (fate: PlannedRow["fate"]): number => rows.filter((row) => row.fate === fate).length;
  const counts = {
    createdCount: count("created"),
    updatedCount: count("updated"),
    skippedCount: count("skipped"),
    rejectedCount: count("rejected"),
  };
  const changed = await tx.importRun.updateMany({
    where: { id: run.id, status: "running" },
    data: {
      status: "completed",
      processedRows: rows.length,
      totalRows: rows.length,
      finishedAt: now(),
      error: null,
      ...counts,
    },
  });
  if (changed.count === 0) throw new ImportCancelled();
  await recordAudit(tx, scope, {
    action: "guests.imported",
    subject: { kind: "import", id: run.id, name: run.fileName },
    after: counts,
  });
  await raise(
    tx,
    scope,
    { name: "guests/list.changed", data: { eventId: scope.eventId } },
    {
      name: "guests/import.ended",
      data: { eventId: scope.eventId, importRunId: run.id, outcome: "completed", by: userOf(scope.actor) },
    },
  );
}
