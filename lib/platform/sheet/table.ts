/** A spreadsheet as rows of text. Row numbers are those a spreadsheet program shows: the first row is 1. */
export type SheetTable = { rows: SheetRow[] };
export type SheetRow = { number: number; cells: string[] };

/** How large a table may be that somebody uploads. */
export const tableLimits = { rows: 20_000, columns: 100, cellCharacters: 5_000, unpackedBytes: 80 * 1024 * 1024 };

/** The file cannot be read as a table. The message is a plain sentence for the person who chose it. */
export class SheetError extends Error {
  override name = "SheetError";
}

/** Checks limits and drops empty rows and trailing empty columns. Throws SheetError naming the limit. */
export function toTable(rows: Iterable<SheetRow>): SheetTable {
  const kept: SheetRow[] = [];
  for (const { number, cells } of rows) {
    const trimmed = cells.map((cell) => cell.trim());
    while (trimmed.length > 0 && trimmed.at(-1) === "") trimmed.pop();
    if (trimmed.length === 0) continue;
    if (trimmed.length > tableLimits.columns) {
      throw new SheetError(`Row ${number} has ${trimmed.length} columns; at most ${tableLimits.columns} can be read.`);
    }
    if (kept.length >= tableLimits.rows) {
      const limit = tableLimits.rows.toLocaleString("en");
      throw new SheetError(`The file has more than ${limit} rows. Split it and import the parts one after the other.`);
    }
    const long = trimmed.findIndex((cell) => cell.length > tableLimits.cellCharacters);
    if (long >= 0) {
      throw new SheetError(
        `Row ${number}, column ${long + 1} holds more than ${tableLimits.cellCharacters} characters.`,
      );
    }
    kept.push({ number, cells: trimmed });
  }
  if (kept.length === 0) throw new SheetError("The file is empty.");
  return { rows: kept };
}
