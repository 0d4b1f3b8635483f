import Papa from "papaparse";
import type { ReportRow } from "../types";

const fates = { updated: "updated", skipped: "skipped", rejected: "could not be read" } as const;

/**
 * The rows that did not simply come in, with the file's own columns and, behind them, what happened and why: correct
 * and import again (the two last columns are left out by themselves). Cells that a spreadsheet would calculate are
 * kept as text. UTF-8 with a mark, so that Excel reads the accents.
 */
export function reportFile(headers: readonly string[], rows: readonly ReportRow[]): string {
  const data = rows.map((row) => {
    const cells = headers.map((_, index) => row.cells[index] ?? "");
    const why = [row.column, row.reason].filter(Boolean).join(": ");
    return [...cells, `Row ${row.line}: ${fates[row.fate]}`, why];
  });
  const fields = [...headers, "What happened", "Why"];
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true })}`;
}
