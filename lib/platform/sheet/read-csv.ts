import Papa from "papaparse";
import { SheetError, type SheetRow, type SheetTable, toTable } from "./table";

/**
 * Reads delimiter-separated text: comma, semicolon, tab or pipe (found by itself), quotes by RFC 4180, UTF-8, UTF-16
 * with a mark, or Windows-1252 as older spreadsheet programs save it. Throws SheetError.
 */
export function readCsv(bytes: Uint8Array): SheetTable {
  const text = decodeText(bytes);
  if (text.includes("\u0000")) throw new SheetError("This is not a text file. Save the list as CSV or Excel (.xlsx).");
  // Guessed without the empty lines, which would count as rows of one column; read with them, to number the rows.
  const { delimiter } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy", preview: 20 }).meta;
  const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.type === "Quotes");
  if (broken) {
    throw new SheetError(`Row ${(broken.row ?? 0) + 1} has a quotation mark that is never closed.`);
  }
  return toTable(numbered(parsed.data));
}

function* numbered(rows: string[][]): Generator<SheetRow> {
  let number = 0;
  for (const cells of rows) {
    number += 1;
    yield { number, cells };
  }
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what spreadsheet programs on older Windows write.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
