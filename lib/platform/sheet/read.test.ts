import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import { SheetError, tableLimits, toTable } from "./table";

const cellsOf = (bytes: Uint8Array): string[][] => readCsv(bytes).rows.map((row) => row.cells);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function workbook(...rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Empty");
  book.addWorksheet("Guests").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("CSV", () => {
  test.each([
    ["commas", "Name,Town\nZoë,Ålesund\n"],
    ["semicolons", "Name;Town\r\nZoë;Ålesund"],
    ["tabs and a mark", "\ufeffName\tTown\nZoë\tÅlesund\n\n"],
    ["quotes", '"Name","Town"\n"Zoë","Ålesund"'],
  ])("with %s", (_, text) => {
    expect(cellsOf(utf8(text))).toEqual([
      ["Name", "Town"],
      ["Zoë", "Ålesund"],
    ]);
  });

  test("as older programs save it: Windows-1252, UTF-16", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Name,Zoë", "utf16le")]);
    expect(cellsOf(Buffer.from("Name,Zo\xeb", "latin1"))).toEqual([["Name", "Zoë"]]);
    expect(cellsOf(utf16)).toEqual([["Name", "Zoë"]]);
  });

  test("a quoted line end stays in its cell; rows keep their number past empty ones", () => {
    const table = readCsv(utf8('Name,Note\n\n"Ada","first\nsecond"\n'));
    expect(table.rows).toEqual([
      { number: 1, cells: ["Name", "Note"] },
      { number: 3, cells: ["Ada", "first\nsecond"] },
    ]);
  });

  test.each([
    ["nothing", ""],
    ["a quotation mark that is never closed", 'Name\n"Ada'],
    ["what is no text", "a\u0000b"],
    ["too many columns", ",".repeat(tableLimits.columns + 1).replaceAll(",", "x,")],
    ["a cell that is too long", "x".repeat(tableLimits.cellCharacters + 1)],
  ])("%s is refused in a sentence", (_, text) => {
    expect(() => readCsv(utf8(text))).toThrow(SheetError);
  });

  test("more rows than are taken are refused, naming the limit", () => {
    const rows = Array.from({ length: tableLimits.rows + 1 }, (_, index) => ({ number: index + 1, cells: ["x"] }));
    expect(() => toTable(rows)).toThrow("20,000 rows");
  });
});

describe("Excel", () => {
  test("the first sheet with rows, as it shows them", async () => {
    const bytes = await workbook(
      ["Name", "Born", "Fee", "Mail"],
      [
        { richText: [{ text: "Zo" }, { text: "ë" }] },
        new Date(Date.UTC(1990, 4, 6)),
        12.5,
        { text: "z@x.test", hyperlink: "mailto:z@x.test" },
      ],
      [],
      ["Ada", null, { formula: "1+1", result: 2 }],
    );
    expect((await readXlsx(bytes)).rows).toEqual([
      { number: 1, cells: ["Name", "Born", "Fee", "Mail"] },
      { number: 2, cells: ["Zoë", "1990-05-06", "12.5", "z@x.test"] },
      { number: 4, cells: ["Ada", "", "2"] },
    ]);
  });

  test.each([
    ["garbage", Buffer.from("PK\u0003\u0004 not really")],
    ["another archive", gzipSync("x")],
    ["nothing", Buffer.alloc(0)],
  ])("%s is refused in a sentence", async (_, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow("cannot be opened");
  });

  test("an archive that unpacks to more than 80 MB is refused before it is opened", async () => {
    const bytes = await workbook(...Array.from({ length: 2_700 }, (_, index) => [`${index}${"x".repeat(32_000)}`]));
    expect(bytes.length).toBeLessThan(2_000_000);
    await expect(readXlsx(bytes)).rejects.toThrow("80 MB");
  });
});
