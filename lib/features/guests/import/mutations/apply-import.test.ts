import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { readCsv } from "@/lib/platform/sheet/read-csv";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { getImportRun, type ImportRunDetail, listImportRuns, listKnownGuests, listReportRows } from "../data";
import { guessMapping } from "../rules/guess-mapping";
import { planImport, splitHeader } from "../rules/plan-import";
import type { ImportOptions } from "../types";
import { applyImport } from "./apply-import";
import { cancelImport } from "./prepare-import";
import { undoImport } from "./undo-import";

const table = readCsv(readFileSync("e2e/fixtures/households.csv"));
const laureates = readCsv(readFileSync("e2e/fixtures/laureates.csv"));

async function queue(event: TestEvent, source = table, options: Partial<ImportOptions> = {}): Promise<ImportRunDetail> {
  const fileId = newId();
  await db.storedFile.create({
    data: {
      id: fileId,
      organizationId: event.organizationId,
      eventId: event.eventId,
      purpose: "import",
      name: "list.csv",
      contentType: "text/csv",
      sizeBytes: 1,
      sha256: "0",
      storageKey: fileId,
    },
  });
  const { headers, rows } = splitHeader(source, true);
  const run = await db.importRun.create({
    data: {
      id: newId(),
      organizationId: event.organizationId,
      eventId: event.eventId,
      createdById: event.owner.userId,
      fileId,
      fileName: "list.csv",
      status: "queued",
      mapping: guessMapping(
        headers,
        rows.map((row) => row.cells),
      ),
      options: { hasHeader: true, duplicates: "skip", badRows: "skip", ...options },
    },
  });
  const detail = await getImportRun(event.scope, run.id);
  if (!detail) throw new Error("The run is not there");
  return detail;
}

async function apply(event: TestEvent, run: ImportRunDetail, source = table) {
  const plan = planImport(source, run.mapping, run.options, await listKnownGuests(event.scope));
  return applyImport(event.scope, run, plan, new Map(source.rows.map((row) => [row.number, row.cells])));
}

describe("an import", () => {
  test("brings households, guests, tags and invitations, once", async () => {
    const event = await makeEvent();
    const run = await queue(event);
    expect(await apply(event, run)).toBe("completed");
    expect(await apply(event, run)).toBe("already_done");

    const households = await db.household.findMany({
      where: { eventId: event.eventId },
      orderBy: { name: "asc" },
      select: { name: true, allowance: true, guests: { select: { firstName: true }, orderBy: { position: "asc" } } },
    });
    expect(households).toEqual([
      { name: "Familie Müller", allowance: 0, guests: ["Jürgen", "Anja", "Lena"].map((firstName) => ({ firstName })) },
      { name: "The Okafors", allowance: 1, guests: ["Chinedu", "Adaeze"].map((firstName) => ({ firstName })) },
      { name: "Zoë Ångström", allowance: 1, guests: [{ firstName: "Zoë" }] },
      { name: "Семья Ивановых", allowance: 0, guests: ["Иван", "Мария"].map((firstName) => ({ firstName })) },
    ]);
    expect(await db.sessionInvite.count({ where: { eventId: event.eventId } })).toBe(8);
    const family = await db.guestTag.findFirst({
      where: { eventId: event.eventId, name: "Family" },
      select: { _count: { select: { taggings: true } } },
    });
    expect(family?._count.taggings).toBe(3);
    expect(await db.auditEntry.count({ where: { eventId: event.eventId, action: "guests.imported" } })).toBe(1);
  });

  test("of 1,004 real rows brings 976 and reports 28", async () => {
    const event = await makeEvent();
    const run = await queue(event, laureates);
    await apply(event, run, laureates);
    expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(976);
    const report = await listReportRows(event.scope, run.id);
    expect(report).toHaveLength(28);
    expect(report[0]).toMatchObject({ fate: "rejected", column: "known_name", reason: "The name is missing." });
    expect(await getImportRun(event.scope, run.id)).toMatchObject({
      status: "completed",
      createdCount: 976,
      rejectedCount: 28,
    });
  });

  test("run by two workers at once, comes in once", async () => {
    const event = await makeEvent();
    const run = await queue(event);
    const outcomes = await Promise.all([apply(event, run), apply(event, run), apply(event, run)]);
    expect(outcomes.sort()).toEqual(["already_done", "already_done", "completed"]);
    expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(8);
  });

  test("that fails half way leaves nothing", async () => {
    const event = await makeEvent();
    const run = await queue(event);
    const plan = planImport(table, run.mapping, run.options, []);
    const last = plan.rows.at(-1);
    if (last?.fate !== "created") throw new Error("Expected a guest");
    last.candidate.firstName = "";
    last.candidate.lastName = "";
    await expect(applyImport(event.scope, run, plan, new Map())).rejects.toThrow();
    expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(0);
    expect(await db.household.count({ where: { eventId: event.eventId } })).toBe(0);
  });

  test("that was cancelled brings nothing, and cannot be cancelled when it is done", async () => {
    const event = await makeEvent();
    const run = await queue(event);
    expect(await cancelImport(event.scope, { importRunId: run.id })).toEqual({ ok: true });
    expect(await apply(event, run)).toBe("cancelled");
    expect(await db.guest.count({ where: { eventId: event.eventId } })).toBe(0);
    const other = await queue(event);
    await apply(event, other);
    expect(await cancelImport(event.scope, { importRunId: other.id })).toMatchObject({ ok: false, reason: "too_late" });
  });
});

describe("undo", () => {
  test("takes the guests off the list, gives back their places and works once", async () => {
    const event = await makeEvent({}, { capacity: 10 });
    const run = await queue(event);
    await apply(event, run);
    const [guest] = await db.guest.findMany({ where: { eventId: event.eventId }, take: 1, select: { id: true } });
    await db.answer.create({
      data: { eventId: event.eventId, guestId: guest?.id ?? "", sessionId: event.sessionId, status: "accepted" },
    });
    await db.session.update({ where: { id: event.sessionId }, data: { acceptedCount: 1 } });
    await db.event.update({ where: { id: event.eventId }, data: { acceptedCount: 1 } });

    expect(await undoImport(event.scope, { importRunId: run.id })).toMatchObject({ ok: true, removed: 8 });
    expect(await db.guest.count({ where: { eventId: event.eventId, deletedAt: null } })).toBe(0);
    expect(await db.session.findUnique({ where: { id: event.sessionId } })).toMatchObject({ acceptedCount: 0 });
    expect(await undoImport(event.scope, { importRunId: run.id })).toMatchObject({ reason: "not_finished" });
  });

  test("puts back what an update changed", async () => {
    const event = await makeEvent();
    await apply(event, await queue(event));
    const changed = {
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.with(3, row.cells[3] ? "new@example.test" : "") })),
    };
    await db.guest.updateMany({ where: { eventId: event.eventId }, data: { email: null } });
    const run = await queue(event, changed, { duplicates: "update" });
    await apply(event, run, changed);
    expect(await db.guest.count({ where: { eventId: event.eventId, email: "new@example.test" } })).toBe(4);
    await undoImport(event.scope, { importRunId: run.id });
    expect(await db.guest.count({ where: { eventId: event.eventId, email: "new@example.test" } })).toBe(0);
    expect(await db.guest.count({ where: { eventId: event.eventId, deletedAt: null } })).toBe(8);
  });
});

test("another tenant's import cannot be seen, cancelled or undone", async () => {
  const event = await makeEvent();
  const stranger = await makeEvent();
  const run = await queue(event);
  await apply(event, run);
  expect(await getImportRun(stranger.scope, run.id)).toBeNull();
  expect(await listImportRuns(stranger.scope)).toEqual([]);
  expect(await listReportRows(stranger.scope, run.id)).toEqual([]);
  await expect(cancelImport(stranger.scope, { importRunId: run.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(undoImport(stranger.scope, { importRunId: run.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await db.guest.count({ where: { eventId: event.eventId, deletedAt: null } })).toBe(8);
});
