import type { SheetTable } from "@/lib/platform/sheet/table";
import type {
  ImportFateName,
  ImportMapping,
  ImportOptions,
  ImportPlan,
  ImportPreview,
  ImportRowItem,
  PlannedRow,
} from "../types";
import { mappingProblem } from "./guess-mapping";
import { splitHeader } from "./plan-import";

const rowsPerPage = 50;

/** What the check shows of a plan: columns with samples, counts, and one page of rows from `afterLine` on. */
export function previewOf(
  table: SheetTable,
  mapping: ImportMapping,
  options: ImportOptions,
  plan: ImportPlan,
  view: { fate: ImportFateName | null; afterLine: number },
): ImportPreview {
  const { headers, rows } = splitHeader(table, options.hasHeader);
  const shown = plan.rows.filter((row) => row.line > view.afterLine && (!view.fate || row.fate === view.fate));
  const page = shown.slice(0, rowsPerPage);
  return {
    columns: headers.map((header, index) => ({
      header,
      field: mapping[index] ?? "ignore",
      samples: rows
        .map((row) => row.cells[index] ?? "")
        .filter((cell) => cell !== "")
        .slice(0, 3),
    })),
    options,
    counts: plan.counts,
    newHouseholds: [...plan.households.values()].filter((household) => !household.existingId).length,
    blocker: blockerOf(mapping, options, plan),
    rows: page.map((row) => toItem(row, plan, rows)),
    nextLine: shown.length > rowsPerPage ? (page.at(-1)?.line ?? null) : null,
  };
}

/** Why the import cannot start, as a sentence; null when it can. */
function blockerOf(mapping: ImportMapping, options: ImportOptions, plan: ImportPlan): string | null {
  const problem = mappingProblem(mapping);
  if (problem) return problem;
  if (options.badRows === "stop" && plan.counts.rejected > 0) {
    return `${plan.counts.rejected} rows cannot be read. Correct the file, or choose to leave them out.`;
  }
  if (plan.counts.created + plan.counts.updated === 0) return "No row of this file would add or change a guest.";
  return null;
}

function toItem(row: PlannedRow, plan: ImportPlan, rows: SheetTable["rows"]): ImportRowItem {
  if (row.fate === "rejected") {
    const cells = rows.find(({ number }) => number === row.line)?.cells ?? [];
    return {
      line: row.line,
      fate: row.fate,
      name: rawRow(cells),
      household: null,
      column: row.column,
      reason: row.reason,
    };
  }
  const { candidate } = row;
  return {
    line: row.line,
    fate: row.fate,
    name: [candidate.firstName, candidate.lastName].filter(Boolean).join(" "),
    household: row.fate === "created" ? (plan.households.get(row.household)?.name ?? null) : candidate.householdName,
    column: null,
    reason: row.fate === "skipped" ? row.reason : null,
  };
}

/** How a row that could not be understood is told apart: by the first of its cells that hold something. */
export const rawRow = (cells: readonly string[]): string => cells.filter(Boolean).slice(0, 4).join(" · ");
