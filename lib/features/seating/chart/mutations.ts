import type { EventScope } from "@/lib/platform/access/scopes";
import { notFoundError } from "@/lib/platform/errors";
import { type Refusal, refuse, type Success } from "@/lib/platform/result";
import { plainCell } from "@/lib/platform/sheet/cell";
import { readCsv } from "@/lib/platform/sheet/read-csv";
import { SheetError } from "@/lib/platform/sheet/table";
import { listSeatingGuests } from "../data/guests";
import { getPlan } from "../data/plan";
import { findLayout } from "../data/room";
import { applyChanges } from "../mutations/apply-changes";
import { type ChartProblem, readChart } from "./rules";

export type ImportedChart = { seated: number; unchanged: number; problems: ChartProblem[] };

/**
 * Seats guests as a CSV says (the columns of the export): all that can be followed in one batch, and why the other lines
 * cannot. Refuses a file that is no chart, and when somebody changed the layout at the same moment.
 */
export async function importChart(
  scope: EventScope,
  layoutId: string,
  bytes: Uint8Array,
): Promise<Success<ImportedChart> | Refusal<"unreadable" | "no_columns" | "conflict">> {
  const [layout, plan] = [await findLayout(scope, layoutId), await getPlan(scope, layoutId)];
  if (!layout || !plan) throw notFoundError();
  const rows = rowsOf(bytes);
  if (typeof rows === "string") return refuse("unreadable", rows);
  const read = readChart(rows, plan, await listSeatingGuests(scope, layout.sessionId));
  if (!read)
    return refuse("no_columns", "The file has no columns “Table”, “First name” and “Last name” in its first row.");
  const { changes, problems, unchanged } = read;
  if (changes.length > 0) {
    const saved = await applyChanges(scope, layoutId, { since: plan.room.revision, changes });
    if (!saved.ok) return refuse("conflict", `Nothing was changed. ${saved.message} Please try again.`);
  }
  return { ok: true, seated: changes.length, unchanged, problems };
}

function rowsOf(bytes: Uint8Array): string[][] | string {
  try {
    return readCsv(bytes).rows.map(({ cells }) => cells.map(plainCell));
  } catch (error) {
    if (error instanceof SheetError) return error.message;
    throw error;
  }
}
