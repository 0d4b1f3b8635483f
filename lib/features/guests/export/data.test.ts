import ExcelJS from "exceljs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { plainCell } from "@/lib/platform/sheet/cell";
import { csvStream } from "@/lib/platform/sheet/write-csv";
import { xlsxStream } from "@/lib/platform/sheet/write-xlsx";
import { makeEvent, makeHousehold, type TestEvent } from "@/lib/testing/factories";
import { answerFor, guestQuery, makeGuests, makeTag, tagGuests } from "@/lib/testing/guests-factories";
import { exportFileName, exportRows } from "./data";

async function sample(): Promise<TestEvent> {
  const event = await makeEvent({ slug: `gala-${Date.now().toString(36)}` });
  const household = { name: "The Ångströms", email: "home@example.test", addressCity: "Uppsala", allowance: 2 };
  const [anders = ""] = await makeGuests(event, [
    {
      firstName: "Anders",
      lastName: '=HYPERLINK("http://evil.test","x")',
      phone: "+46 70 123 45 67",
      notes: 'Says "hi",\nthen leaves',
      household,
    },
    { firstName: "Béla", lastName: "Zöld", kind: "vip", dietaryNeeds: "-no nuts", household },
  ]);
  const [tag, other] = [await makeTag(event, "Family"), await makeTag(event, "Bus 2")];
  await tagGuests(event, tag, [anders]);
  await tagGuests(event, other, [anders]);
  await answerFor(event, [anders], "accepted");
  return event;
}

async function rowsOf(event: TestEvent, query = ""): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of exportRows(event.scope, guestQuery(query))) rows.push(...batch);
  return rows;
}

async function csvOf(event: TestEvent): Promise<string> {
  const bytes = await new Response(csvStream(exportRows(event.scope, guestQuery()))).arrayBuffer();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

test("a CSV begins with the mark, holds no formula, and reads back cell by cell", async () => {
  const event = await sample();
  const text = await csvOf(event);
  expect(text.startsWith("\uFEFFHousehold,Household ID,First name,Last name,E-mail")).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
  expect(errors).toEqual([]);
  expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(data.map((row) => row.map(plainCell))).toEqual(await rowsOf(event));
});

test("a workbook holds the same cells as text, none of them a formula", async () => {
  const event = await sample();
  const bytes = await new Response(
    xlsxStream({ name: "Guests", rows: exportRows(event.scope, guestQuery()) }),
  ).arrayBuffer();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.worksheets[0];
  const expected = await rowsOf(event);
  const found = expected.map((row, index) => row.map((_, column) => sheet?.getRow(index + 1).getCell(column + 1)));
  expect(found.flat().filter((cell) => cell?.type === ExcelJS.ValueType.Formula)).toEqual([]);
  expect(found.map((row) => row.map((cell) => plainCell(cell?.text ?? "")))).toEqual(expected);
  expect(sheet?.getRow(2).getCell(6).text).toBe("+46 70 123 45 67");
});

test("columns tell the household, the needs, tags and answers", async () => {
  const event = await sample();
  const [header = [], anders = [], bela = []] = await rowsOf(event);
  const cell = (row: string[], name: string) => row[header.indexOf(name)];
  expect(cell(anders, "Tags")).toBe("Bus 2; Family");
  expect(cell(anders, "Plus-ones allowed")).toBe("2");
  expect(cell(anders, "Household e-mail")).toBe("home@example.test");
  expect(cell(anders, "Answer: Dinner")).toBe("Coming");
  expect(cell(bela, "Answer: Dinner")).toBe("Not answered");
  expect(cell(bela, "Kind")).toBe("VIP");
  expect(cell(bela, "Household ID")).toBe(cell(anders, "Household ID"));
});

test("exports exactly what is filtered, in the list's order, across batches", async () => {
  const event = await makeEvent();
  const people = Array.from({ length: 1100 }, (_, index) => ({
    firstName: String(index).padStart(4, "0"),
    side: index % 11 === 0 ? "x" : null,
  }));
  await makeGuests(event, people);
  const all = await rowsOf(event, "sort=-name");
  expect(all).toHaveLength(1101);
  expect([all[1]?.[2], all[1100]?.[2]]).toEqual(["1099", "0000"]);
  expect(await rowsOf(event, "side=x")).toHaveLength(101);
  expect(await rowsOf(event, "q=0042")).toHaveLength(2);
});

test("another tenant's guests are in no export", async () => {
  const mine = await makeEvent();
  const theirs = await makeEvent();
  await makeHousehold(theirs);
  expect(await rowsOf(mine)).toHaveLength(1);
  expect(await exportFileName(mine.scope)).toMatch(/^event-[0-9a-f]+-guests-\d{4}-\d\d-\d\d$/);
});
