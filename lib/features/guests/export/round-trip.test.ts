import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { readCsv } from "@/lib/platform/sheet/read-csv";
import { readXlsx } from "@/lib/platform/sheet/read-xlsx";
import type { SheetTable } from "@/lib/platform/sheet/table";
import { csvStream } from "@/lib/platform/sheet/write-csv";
import { xlsxStream } from "@/lib/platform/sheet/write-xlsx";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { guestQuery, makeGuests, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { getImportRun, listKnownGuests } from "../import/data";
import { applyImport } from "../import/mutations/apply-import";
import { guessMapping } from "../import/rules/guess-mapping";
import { planImport, splitHeader } from "../import/rules/plan-import";
import { exportRows } from "./data";

/** A list with all that is hard to write down: formulas, quotes, line ends, namesakes, two households of one name. */
async function awkwardList(): Promise<TestEvent> {
  const event = await makeEvent();
  const ids = await makeGuests(event, [
    {
      firstName: "Anna-Lena",
      lastName: "O'Hara",
      email: "anna@example.test",
      phone: "+49 151 23 45 67",
      kind: "vip",
      side: "=bride",
      dietaryNeeds: '-no "nuts"',
      accessibilityNeeds: "@ramp",
      notes: "First line\nsecond; third, fourth",
      household: {
        name: "The O'Haras",
        envelope: "Familie O'Hara",
        email: "home@example.test",
        phone: "+49 1",
        allowance: 2,
        addressLine: "1, Rue de l'Église",
        addressCity: "Köln",
        addressPostalCode: "01234",
        addressCountry: "DE",
        locale: "de",
      },
    },
    { firstName: "Lena", lastName: "van der Berg", kind: "child", household: { name: "The O'Haras" } },
    { firstName: "José", household: { name: "Pérez" } },
    { firstName: "'=José", lastName: "Pérez" },
  ]);
  const [family, bus] = [await makeTag(event, "Family"), await makeTag(event, "Bus 2")];
  await tagGuests(event, family, ids.slice(0, 2));
  await tagGuests(event, bus, ids.slice(0, 1));
  return event;
}

async function importInto(event: TestEvent, table: SheetTable): Promise<void> {
  const { organizationId, eventId } = event;
  const fileId = newId();
  const about = { contentType: "text/csv", sizeBytes: 1, sha256: "0", storageKey: fileId, name: "list" };
  await db.storedFile.create({ data: { id: fileId, organizationId, eventId, purpose: "import", ...about } });
  const { headers, rows } = splitHeader(table, true);
  const mapping = guessMapping(
    headers,
    rows.map((row) => row.cells),
  );
  const options = { hasHeader: true, duplicates: "skip", badRows: "stop" };
  const { id } = await db.importRun.create({
    data: {
      id: newId(),
      organizationId,
      eventId,
      createdById: event.owner.userId,
      fileId,
      fileName: "list",
      status: "queued",
      mapping,
      options,
    },
  });
  const run = await getImportRun(event.scope, id);
  if (!run) throw new Error("The run is not there");
  const plan = planImport(table, run.mapping, run.options, await listKnownGuests(event.scope));
  expect(plan.rows.filter(({ fate }) => fate !== "created")).toEqual([]);
  await applyImport(event.scope, run, plan, new Map());
}

/** The export of an event, with its households numbered, as ids are new in every event. */
async function listOf(event: TestEvent): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of exportRows(event.scope, guestQuery())) rows.push(...batch);
  const column = rows[0]?.indexOf("Household ID") ?? -1;
  const known = [...new Set(rows.map((row) => row[column]))];
  return rows.map((row) => row.map((cell, index) => (index === column ? String(known.indexOf(cell)) : cell)));
}

test("importing a CSV export into another event gives the same list", async () => {
  const [from, to] = [await awkwardList(), await makeEvent()];
  const bytes = await new Response(csvStream(exportRows(from.scope, guestQuery()))).arrayBuffer();
  await importInto(to, readCsv(new Uint8Array(bytes)));
  expect(await listOf(to)).toEqual(await listOf(from));
});

test("importing an Excel export into another event gives the same list", async () => {
  const [from, to] = [await awkwardList(), await makeEvent()];
  const rows = exportRows(from.scope, guestQuery());
  const bytes = await new Response(xlsxStream({ name: "Guests", rows })).arrayBuffer();
  await importInto(to, await readXlsx(Buffer.from(bytes)));
  expect(await listOf(to)).toEqual(await listOf(from));
});

test("importing an export into its own event changes nothing", async () => {
  const event = await awkwardList();
  const bytes = await new Response(csvStream(exportRows(event.scope, guestQuery()))).arrayBuffer();
  const table = readCsv(new Uint8Array(bytes));
  const { headers } = splitHeader(table, true);
  const options = { hasHeader: true, duplicates: "skip", badRows: "stop" } as const;
  const plan = planImport(table, guessMapping(headers, []), options, await listKnownGuests(event.scope));
  expect(plan.counts).toEqual({ created: 0, updated: 0, skipped: 4, rejected: 0 });
});
