import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import ExcelJS from "exceljs";
import { safeCell } from "./cell";

type Sheet = { name: string; rows: AsyncIterable<readonly (readonly string[])[]> };

/** Rows as an Excel workbook of one sheet, all cells text, the first row a header. Reads rows as fast as they are taken. */
export function xlsxStream(sheet: Sheet): ReadableStream<Uint8Array> {
  const out = new PassThrough();
  write(sheet, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error("The workbook could not be written"));
  });
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

async function write({ name, rows }: Sheet, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  let isHeader = true;
  for await (const batch of rows) {
    for (const cells of batch) {
      const row = sheet.addRow(cells.map((cell) => safeCell(cell, { typed: true }) || null));
      if (isHeader) row.font = { bold: true };
      isHeader = false;
      row.commit();
    }
    if (out.destroyed) return;
    if (out.writableNeedDrain) await Promise.race([once(out, "drain"), once(out, "close")]);
  }
  sheet.commit();
  await workbook.commit();
}
