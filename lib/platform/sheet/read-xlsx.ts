import ExcelJS from "exceljs";
import yauzl from "yauzl";
import { SheetError, type SheetRow, type SheetTable, tableLimits, toTable } from "./table";

const unreadable =
  "This Excel file cannot be opened. Save it again as .xlsx or CSV; a password must be taken off first.";

/**
 * Reads the first sheet that has rows of an Excel workbook (.xlsx). The archive is unpacked once without keeping
 * anything, counting real bytes, before it is opened: a zip bomb is refused. Throws SheetError.
 */
export async function readXlsx(bytes: Buffer): Promise<SheetTable> {
  await measureArchive(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    throw new SheetError(unreadable);
  }
  const sheet = workbook.worksheets.find((each) => each.state === "visible" && each.actualRowCount > 0);
  if (!sheet) throw new SheetError("The workbook has no sheet with rows.");
  return toTable(sheetRows(sheet));
}

function* sheetRows(sheet: ExcelJS.Worksheet): Generator<SheetRow> {
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.findRow(number);
    if (!row) continue;
    const cells: string[] = [];
    const last = Math.min(row.cellCount, tableLimits.columns + 1);
    for (let column = 1; column <= last; column++) cells.push(cellText(row.getCell(column)));
    yield { number, cells };
  }
}

function cellText(cell: ExcelJS.Cell): string {
  const value = cell.value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // A linked address shows its text; everything else as the sheet displays it.
  return String(cell.text ?? "");
}

async function measureArchive(bytes: Buffer): Promise<void> {
  let unpacked = 0;
  try {
    const archive = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: true });
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > tableLimits.unpackedBytes) throw new SheetError("This Excel file unpacks to more than 80 MB.");
      }
    }
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError(unreadable);
  }
}
